package fr.sillage.catalog.programme;

import java.util.List;

import fr.sillage.catalog.programme.ProgrammeFiguresView.Item;

/** What a measure comes to for a buyer: its items added up. */
record Told(Counted measure, String buyer, List<Item> items) {
}
