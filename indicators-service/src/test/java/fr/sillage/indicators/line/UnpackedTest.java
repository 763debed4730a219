package fr.sillage.indicators.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import fr.sillage.api.ProblemException;
import fr.sillage.api.ProblemType;

class UnpackedTest {

    private static final byte[] FILE = "measure,buyer,period,value\npapier,226200012,2015,38\n".repeat(100)
            .getBytes(StandardCharsets.UTF_8);

    private static byte[] packed(byte[] file) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(file);
        }
        return packed.toByteArray();
    }

    private static InputStream unpacked(byte[] packed) {
        return new Unpacked(new ByteArrayInputStream(packed));
    }

    @Test
    void What_was_packed_comes_out() throws IOException {
        assertThat(unpacked(packed(FILE)).readAllBytes()).isEqualTo(FILE);
        assertThat(unpacked(packed(new byte[0])).readAllBytes()).isEmpty();
        InputStream oneByOne = unpacked(packed(FILE));
        assertThat(oneByOne.read()).isEqualTo('m');
    }

    @Test
    void All_parts_of_a_file_put_together_come_out_even_from_a_slow_network() throws IOException {
        ByteArrayOutputStream parts = new ByteArrayOutputStream();
        parts.writeBytes(packed(FILE));
        parts.writeBytes(packed(FILE));
        InputStream network = new ByteArrayInputStream(parts.toByteArray()) {
            @Override
            public synchronized int available() {
                return 0;
            }

            @Override
            public synchronized int read(byte[] target, int offset, int length) {
                return super.read(target, offset, Math.min(length, 1));
            }
        };

        assertThat(new Unpacked(network).readAllBytes()).hasSize(2 * FILE.length);
    }

    @ParameterizedTest
    @ValueSource(ints = { 0, 1, 5, 12, -1, -4, -9, -20 })
    void What_was_cut_off_is_refused(int length) throws IOException {
        byte[] whole = packed(FILE);
        byte[] cutOff = Arrays.copyOf(whole, length > 0 ? length : whole.length + length);

        assertRefused(length == 0 ? new byte[0] : cutOff, ProblemType.UNREADABLE);
    }

    @Test
    void What_is_no_gzip_or_was_changed_on_the_way_is_refused() throws IOException {
        assertRefused(FILE, ProblemType.UNREADABLE);
        byte[] changed = packed(FILE);
        changed[changed.length - 6] ^= 1;
        assertRefused(changed, ProblemType.UNREADABLE);
    }

    @Test
    void A_bomb_is_refused_while_it_unpacks() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(bomb)) {
            for (int i = 0; i < 100; i++) {
                gzip.write(new byte[1 << 20]);
            }
        }

        assertRefused(bomb.toByteArray(), ProblemType.TOO_LARGE);
        assertThatThrownBy(() -> new Unpacked(new ByteArrayInputStream(packed(FILE)), FILE.length - 1).readAllBytes())
                .isInstanceOfSatisfying(ProblemException.class,
                        refusal -> assertThat(refusal.type()).isEqualTo(ProblemType.TOO_LARGE));
    }

    private static void assertRefused(byte[] packed, ProblemType type) {
        assertThatThrownBy(() -> unpacked(packed).readAllBytes()).isInstanceOfSatisfying(ProblemException.class,
                refusal -> assertThat(refusal.type()).isEqualTo(type));
    }
}
