package fr.sillage.reporting.report;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;

import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Has veraPDF say whether a PDF is what it claims to be: no other is kept. Takes about as long as making it. */
@Singleton
public class PdfConformance implements AutoCloseable {

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private final List<PdfClaim> claims = List.of(new PdfClaim("PDF/A-3a", PDFAFlavour.PDFA_3_A),
            new PdfClaim("PDF/UA-1", PDFAFlavour.PDFUA_1));

    /**
     * Looks into both claims at once.
     *
     * @throws NotConformingException that names the first rule broken, and where; of PDF/A-3a, if both are broken
     */
    public void require(byte[] pdf) {
        List<CompletableFuture<Void>> checks = claims.stream().map(claim -> claim.check(pdf)).toList();
        checks.forEach(PdfConformance::await);
    }

    private static void await(CompletableFuture<Void> check) {
        try {
            check.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) e.getCause();
        }
    }

    @Override
    @PreDestroy
    public void close() {
        claims.forEach(PdfClaim::close);
    }
}
