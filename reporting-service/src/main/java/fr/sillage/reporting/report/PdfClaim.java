package fr.sillage.reporting.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.verapdf.core.EncryptedPdfException;
import org.verapdf.core.ModelParsingException;
import org.verapdf.core.ValidationException;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.validation.profiles.Profiles;
import org.verapdf.pdfa.validation.profiles.ValidationProfile;

/**
 * What a PDF says that it is, and veraPDF's rules for it. They are asked on a thread of its own, with which veraPDF keeps them
 * compiled.
 */
final class PdfClaim implements AutoCloseable {

    private final String name;
    private final ValidationProfile profile;
    private final ExecutorService thread;

    /** @param name as readers know it */
    PdfClaim(String name, PDFAFlavour flavour) {
        this.name = name;
        this.profile = Profiles.getVeraProfileDirectory().getValidationProfileByFlavour(flavour);
        this.thread = Executors.newSingleThreadExecutor(task -> {
            Thread checking = new Thread(task, "check " + name);
            checking.setDaemon(true);
            return checking;
        });
    }

    /** Ends with a {@link NotConformingException} where a rule is broken or the file cannot be read. */
    CompletableFuture<Void> check(byte[] pdf) {
        return CompletableFuture.runAsync(() -> require(pdf), thread);
    }

    private void require(byte[] pdf) {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf),
                profile.getPDFAFlavour())) {
            require(new RememberingValidator(List.of(profile)).validate(parser));
        } catch (EncryptedPdfException | ModelParsingException | ValidationException | IOException e) {
            throw new NotConformingException("il ne peut pas être lu (%s)".formatted(e.getMessage()));
        }
    }

    private void require(ValidationResult result) {
        List<TestAssertion> broken = result.getTestAssertions().stream()
                .filter(a -> a.getStatus() == TestAssertion.Status.FAILED).toList();
        if (result.isCompliant() && broken.isEmpty()) {
            return;
        }
        throw new NotConformingException(broken.isEmpty() ? name + ", sans précision"
                : "%s, règle %s-%d, à l’endroit « %s » : %s Règles enfreintes en tout : %d.".formatted(name,
                        broken.get(0).getRuleId().getClause(), broken.get(0).getRuleId().getTestNumber(),
                        broken.get(0).getLocation().getContext(), French.sentence(broken.get(0).getMessage()),
                        result.getFailedChecks().size()));
    }

    /** What is being checked is still told of. */
    @Override
    public void close() {
        thread.shutdown();
    }
}
