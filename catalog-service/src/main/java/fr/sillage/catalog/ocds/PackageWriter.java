package fr.sillage.catalog.ocds;

import java.io.IOException;
import java.io.OutputStream;
import java.time.OffsetDateTime;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;

import fr.sillage.catalog.feed.PublicFiles;
import fr.sillage.catalog.feed.PublicIntention;
import fr.sillage.catalog.feed.ToldIntention;

/** Writes the releases of a package one after the other; what is known only after the last of them comes behind. */
final class PackageWriter implements PublicFiles.Sink, AutoCloseable {

    private final ObjectMapper json;
    private final ReleaseMapping mapping;
    private final JsonGenerator generator;
    private OffsetDateTime latest;

    PackageWriter(ObjectMapper json, ReleaseMapping mapping, OutputStream out) throws IOException {
        this.json = json;
        this.mapping = mapping;
        this.generator = json.createGenerator(out);
        generator.writeStartObject();
        generator.writeArrayFieldStart("releases");
    }

    /** An ocid has one publisher: what was taken over from a partner is in the partner's package, and in no other. */
    @Override
    public void take(ToldIntention told) throws IOException {
        if (!told.intention().source().code().equals(PublicIntention.Source.SELF)) {
            return;
        }
        ReleasePackage.Release release = mapping.release(told);
        latest = latest == null || release.date().isAfter(latest) ? release.date() : latest;
        json.writeValue(generator, release);
    }

    boolean isEmpty() {
        return latest == null;
    }

    void end(String uri, ReleasePackage.Publisher publisher) throws IOException {
        generator.writeEndArray();
        generator.writeStringField("uri", uri);
        generator.writeStringField("version", ReleasePackage.VERSION);
        generator.writePOJOField("extensions", ReleasePackage.EXTENSIONS);
        generator.writePOJOField("publishedDate", latest);
        generator.writePOJOField("publisher", publisher);
        generator.writeStringField("license", ReleasePackage.LICENCE);
        generator.writeEndObject();
    }

    @Override
    public void close() throws IOException {
        generator.close();
    }
}
