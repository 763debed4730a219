package fr.sillage.catalog.charter;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import fr.sillage.api.ChangeSet;
import fr.sillage.api.Precondition;
import fr.sillage.api.Role;
import fr.sillage.api.table.TableReport;
import fr.sillage.api.table.TableRow;
import fr.sillage.api.table.Taking;
import fr.sillage.catalog.scheme.SchemeAccess;
import fr.sillage.catalog.table.LineKey;
import fr.sillage.catalog.table.LineSubject;
import fr.sillage.catalog.table.TableIntake;

/** Takes the lines of a file as so many signatories of a charter. */
@ApplicationScoped
class SignatureImport {

    private final TableIntake intake;
    private final CharterRepository charters;
    private final SignatureRepository signatures;
    private final SignatureDesk desk;
    private final SchemeAccess access;

    SignatureImport(TableIntake intake, CharterRepository charters, SignatureRepository signatures, SignatureDesk desk,
            SchemeAccess access) {
        this.intake = intake;
        this.charters = charters;
        this.signatures = signatures;
        this.desk = desk;
        this.access = access;
    }

    TableReport take(String scheme, String charter, List<TableRow<SignatureColumn>> rows, Taking taking, String key) {
        return intake.take(SignatureColumn.CODE, "signatures of " + scheme + "/" + charter, rows, taking, key, change -> {
            Charter found = charters.find(access.toWriteAs(Role.STEWARD, scheme), charter)
                    .orElseThrow(() -> CharterResource.notFound(charter));
            return row -> signature(found, LineKey.code(row, SignatureColumn.CODE), change);
        });
    }

    private LineSubject<SignatureColumn, SignatureBody> signature(Charter charter, String code, ChangeSet change) {
        Optional<SignatureBody> before = signatures.find(charter, code).map(Signature::body);
        return new LineSubject<>(code, before, SignatureTable::texts, SignatureTable::signature, SignatureBody::name,
                body -> desk.put(charter, code, body, Precondition.onWhat(before.isPresent()), change));
    }
}
