package fr.sillage.catalog;

import fr.sillage.api.MessageTexts;

class MessagesTest extends MessageTexts {
}
