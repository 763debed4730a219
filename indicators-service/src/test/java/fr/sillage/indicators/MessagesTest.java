package fr.sillage.indicators;

import fr.sillage.api.MessageTexts;

class MessagesTest extends MessageTexts {
}
