package fr.sillage.reporting.report.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.GregorianCalendar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;

/** Puts the data of a report into its PDF: whoever keeps the one keeps the other. PDF/A-3 says how (ISO 19005-3, 6.8). */
final class PdfAttachments {

    private static final COSName RELATIONSHIP = COSName.getPDFName("AFRelationship");

    private final PDDocument document;
    private final Map<String, PDComplexFileSpecification> files = new LinkedHashMap<>();

    PdfAttachments(PDDocument document) {
        this.document = document;
    }

    void add(List<DataFile> data) throws IOException {
        for (DataFile file : data) {
            files.put(file.name(), specification(file));
        }
        PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
        tree.setNames(files);
        PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
        names.setEmbeddedFiles(tree);
        document.getDocumentCatalog().setNames(names);
        COSArray associated = new COSArray();
        files.values().forEach(associated::add);
        document.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("AF"), associated);
    }

    private PDComplexFileSpecification specification(DataFile file) throws IOException {
        PDEmbeddedFile embedded = new PDEmbeddedFile(document, new ByteArrayInputStream(file.bytes()), COSName.FLATE_DECODE);
        embedded.setSubtype(file.mediaType());
        embedded.setSize(file.bytes().length);
        embedded.setModDate(calendar(file.madeAt()));
        PDComplexFileSpecification specification = new PDComplexFileSpecification();
        specification.setFile(file.name());
        specification.setFileUnicode(file.name());
        specification.setFileDescription(file.description());
        specification.setEmbeddedFile(embedded);
        specification.setEmbeddedFileUnicode(embedded);
        specification.getCOSObject().setItem(RELATIONSHIP, COSName.getPDFName("Data"));
        return specification;
    }

    private static GregorianCalendar calendar(Instant instant) {
        GregorianCalendar calendar = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
        calendar.setTimeInMillis(instant.toEpochMilli());
        return calendar;
    }
}
