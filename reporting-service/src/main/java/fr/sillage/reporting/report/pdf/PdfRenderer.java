package fr.sillage.reporting.report.pdf;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.logging.Level;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import jakarta.inject.Singleton;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;

/** Makes the PDF of a report's page, as PDF/UA-1 for those who listen and PDF/A-3a for those who keep. */
@Singleton
public class PdfRenderer {

    static {
        XRLog.listRegisteredLoggers().forEach(name -> XRLog.setLevel(name, Level.WARNING));
    }

    private final ReportFonts fonts = new ReportFonts();
    private final byte[] colours = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    public byte[] render(String html) {
        return render(html, List.of());
    }

    /** @param data goes with the page into the file */
    public byte[] render(String html, List<DataFile> data) {
        Document page = parsed(html);
        new PdfMarkup(page, fonts.glyphs()).complete();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            new PdfAttachments(document).add(data);
            PdfRendererBuilder builder = new PdfRendererBuilder();
            builder.usePdfUaAccessibility(true);
            builder.usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_3_A);
            builder.useColorProfile(colours);
            builder.useSVGDrawer(new ChartDrawer());
            builder.useUnicodeLineBreaker(new FrenchLineBreaker());
            fonts.register(builder);
            builder.usePDDocument(document);
            // leaves the pages uncompressed and nothing else: they are read and written once more
            builder.testMode(true);
            builder.withW3cDocument(page, null);
            try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
                renderer.createPDFWithoutClosing();
            }
            TagTree tags = new TagTree(document.getDocumentCatalog().getStructureTreeRoot());
            tags.dissolve();
            new PageContents(document, tags).simplify();
            tags.simplify();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Document parsed(String html) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setNamespaceAware(true);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(html)));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalStateException("The page of a report is not well-formed", e);
        }
    }
}
