package fr.sillage.reporting;

import fr.sillage.api.MessageTexts;

class MessagesTest extends MessageTexts {
}
