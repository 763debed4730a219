package fr.sillage.reporting.report.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import org.verapdf.core.EncryptedPdfException;
import org.verapdf.core.ModelParsingException;
import org.verapdf.core.ValidationException;
import org.verapdf.cos.COSName;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pd.font.cmap.PDCMap;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.validation.profiles.Profiles;
import org.verapdf.pdfa.validation.profiles.ValidationProfile;

import fr.sillage.reporting.report.french.French;

/** Has veraPDF say whether a PDF is what it claims to be: no other is kept. Takes about as long as making it. */
@Singleton
public class PdfConformance {

    private static final Map<PDFAFlavour, String> CLAIMS = Map.of(PDFAFlavour.PDFUA_1, "PDF/UA-1", PDFAFlavour.PDFA_3_A,
            "PDF/A-3a");

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private final List<ValidationProfile> profiles = Stream.of(PDFAFlavour.PDFA_3_A, PDFAFlavour.PDFUA_1)
            .map(Profiles.getVeraProfileDirectory()::getValidationProfileByFlavour).toList();

    /** @throws NotConformingException that names the first rule broken, and where */
    public void require(byte[] pdf) {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf),
                PDFAFlavour.PDFA_3_A)) {
            findLowCodesFirst();
            for (ValidationResult result : new RememberingValidator(profiles).validateAll(parser)) {
                require(result);
            }
        } catch (EncryptedPdfException | ModelParsingException | ValidationException | IOException e) {
            throw new NotConformingException("il ne peut pas être lu (%s)".formatted(e.getMessage()));
        }
    }

    /**
     * Our fonts number few letters, all in the first of the 256 ranges of codes that their encoding has; veraPDF reads it once
     * for each document, and then goes through the ranges from the last one, several times for every letter.
     */
    private static void findLowCodesFirst() {
        Collections.reverse(new PDCMap(COSName.construct("Identity-H")).getCMapFile().getCidMappings());
    }

    private static void require(ValidationResult result) {
        List<TestAssertion> broken = result.getTestAssertions().stream()
                .filter(a -> a.getStatus() == TestAssertion.Status.FAILED).toList();
        if (result.isCompliant() && broken.isEmpty()) {
            return;
        }
        String claim = CLAIMS.get(result.getPDFAFlavour());
        throw new NotConformingException(broken.isEmpty() ? claim + ", sans précision"
                : "%s, règle %s-%d, à l’endroit « %s » : %s Règles enfreintes en tout : %d.".formatted(claim,
                        broken.get(0).getRuleId().getClause(), broken.get(0).getRuleId().getTestNumber(),
                        broken.get(0).getLocation().getContext(), French.sentence(broken.get(0).getMessage()),
                        result.getFailedChecks().size()));
    }
}
