package fr.sillage.reporting.schedule;

import java.io.StringWriter;
import java.net.URI;
import java.time.Instant;
import java.util.List;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** The reminders as an Atom feed (RFC 4287). */
final class ReminderFeed {

    private static final String ATOM = "http://www.w3.org/2005/Atom";

    private final URI address;
    private final StringWriter text = new StringWriter();

    ReminderFeed(URI address) {
        this.address = address;
    }

    String write(String code, List<Reminder> reminders) {
        try {
            XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.setDefaultNamespace(ATOM);
            xml.writeStartElement(ATOM, "feed");
            xml.writeDefaultNamespace(ATOM);
            xml.writeAttribute("xml:lang", "fr");
            element(xml, "id", address.toString());
            element(xml, "title", "Rappels du calendrier " + code);
            // a feed must say when it changed; one that holds nothing yet has not
            element(xml, "updated", reminders.stream().findFirst().map(Reminder::madeAt).orElse(Instant.EPOCH).toString());
            xml.writeStartElement(ATOM, "author");
            element(xml, "name", "Sillage");
            xml.writeEndElement();
            xml.writeEmptyElement(ATOM, "link");
            xml.writeAttribute("rel", "self");
            xml.writeAttribute("href", address.toString());
            for (Reminder reminder : reminders) {
                entry(xml, reminder);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            return text.toString();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void entry(XMLStreamWriter xml, Reminder reminder) throws XMLStreamException {
        var words = new ReminderWords(reminder);
        xml.writeStartElement(ATOM, "entry");
        element(xml, "id", "urn:sillage:reminder:%s:%s:%d:%s:%d".formatted(reminder.scheme(), reminder.kind(),
                reminder.year(), reminder.before(), reminder.dueAt().getEpochSecond()));
        element(xml, "title", words.title());
        element(xml, "updated", reminder.madeAt().toString());
        element(xml, "content", String.join("\n", words.lines()));
        xml.writeEndElement();
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(ATOM, name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }
}
