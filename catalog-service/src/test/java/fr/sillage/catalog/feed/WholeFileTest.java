package fr.sillage.catalog.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPInputStream;

import org.junit.jupiter.api.Test;

import fr.sillage.catalog.feed.WholeFile.Form;
import fr.sillage.catalog.feed.WholeFile.Kind;
import fr.sillage.catalog.feed.WholeFile.Next;

class WholeFileTest {

    /** Five pieces and a bit, of words that can be packed. */
    private static final byte[] TEXT = text(5 * PieceStream.PIECE + 77);

    private static byte[] text(int length) {
        var random = new Random(5);
        byte[] text = new byte[length];
        for (int i = 0; i < length; i++) {
            text[i] = (byte) ('a' + random.nextInt(8));
        }
        return text;
    }

    private static void odd(OutputStream out) throws IOException {
        for (int from = 0; from < TEXT.length; from += 1_000) {
            out.write(TEXT, from, Math.min(1_000, TEXT.length - from));
        }
    }

    /** All of it, as one reader is sent it. */
    static byte[] read(WholeFile body, Form form) throws IOException, InterruptedException {
        var bytes = new ByteArrayOutputStream();
        for (int index = 0;; index++) {
            var later = new CountDownLatch(1);
            Next next = body.next(form, index, later::countDown);
            while (next.kind() == Kind.LATER) {
                later.await();
                later = new CountDownLatch(1);
                next = body.next(form, index, later::countDown);
            }
            if (next.kind() == Kind.END) {
                return bytes.toByteArray();
            }
            bytes.write(next.kind() == Kind.PACKED ? Packing.unpack(next.bytes()) : next.bytes());
        }
    }

    private static byte[] unpacked(byte[] gzip) throws IOException {
        return new GZIPInputStream(new ByteArrayInputStream(gzip)).readAllBytes();
    }

    @Test
    void It_is_the_same_plain_and_packed_and_says_how_long_it_is() throws Exception {
        for (int mostPlain : new int[] { 0, 2, 100 }) {
            var body = new WholeFile(mostPlain);
            body.write(WholeFileTest::odd);
            byte[] gzip = read(body, Form.GZIP);
            assertThat(read(body, Form.PLAIN)).isEqualTo(TEXT);
            assertThat(unpacked(gzip)).isEqualTo(TEXT);
            assertThat(gzip.length).isLessThan(TEXT.length / 2);
            assertThat(body.length(Form.PLAIN)).isEqualTo(TEXT.length);
            assertThat(body.length(Form.GZIP)).isEqualTo(gzip.length);
        }
    }

    @Test
    void Of_nothing_there_is_a_body_too() throws Exception {
        WholeFile body = WholeFile.of(out -> {
        });
        assertThat(read(body, Form.PLAIN)).isEmpty();
        assertThat(unpacked(read(body, Form.GZIP))).isEmpty();
    }

    @Test
    void Its_beginning_is_sent_while_the_rest_is_being_written() throws Exception {
        var body = new WholeFile(100);
        var read = new CountDownLatch(1);
        var writer = new Thread(() -> body.write(out -> {
            out.write(TEXT, 0, PieceStream.PIECE + 1);
            await(read);
            out.write(TEXT, PieceStream.PIECE + 1, TEXT.length - PieceStream.PIECE - 1);
        }));
        writer.start();
        assertThat(body.begun().next(Form.PLAIN, 0, () -> {
        }).bytes()).hasSize(PieceStream.PIECE);
        assertThat(body.length(Form.PLAIN)).isEqualTo(-1);
        var told = new AtomicInteger();
        assertThat(body.next(Form.PLAIN, 1, told::incrementAndGet).kind()).isEqualTo(Kind.LATER);
        read.countDown();
        writer.join();
        assertThat(told).hasValue(1);
        assertThat(read(body, Form.PLAIN)).isEqualTo(TEXT);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void All_its_readers_are_sent_the_same_bytes_and_not_copies_of_them() {
        var body = new WholeFile(0);
        body.write(WholeFileTest::odd);
        for (Form form : Form.values()) {
            for (int index = 0; index < 6; index++) {
                byte[] first = body.next(form, index, null).bytes();
                for (int reader = 0; reader < 100; reader++) {
                    assertThat(body.next(form, index, null).bytes()).isSameAs(first);
                }
            }
        }
    }

    @Test
    void No_more_is_held_unpacked_than_was_said_however_long_it_is() {
        var body = new WholeFile(2);
        List<Integer> unpacked = new ArrayList<>();
        body.write(out -> {
            for (int piece = 0; piece < 20; piece++) {
                out.write(TEXT, 0, PieceStream.PIECE);
                int count = 0;
                for (int index = 0; index <= piece; index++) {
                    count += body.next(Form.PLAIN, index, null).kind() == Kind.BYTES ? 1 : 0;
                }
                unpacked.add(count);
            }
        });
        assertThat(unpacked).hasSize(20).contains(2).allMatch(count -> count <= 2);
        for (int index = 0; index < 20; index++) {
            assertThat(body.next(Form.PLAIN, index, null).kind()).as("once it is written").isEqualTo(Kind.PACKED);
        }
    }

    @Test
    void What_cannot_be_written_is_refused_whole_where_nothing_was_sent_and_breaks_off_where_something_was() {
        assertThatThrownBy(() -> WholeFile.of(out -> {
            out.write(1);
            throw new IOException("full");
        })).hasMessageContaining("full");
        assertThatThrownBy(() -> WholeFile.of(out -> {
            throw new StackOverflowError();
        })).hasCauseInstanceOf(StackOverflowError.class);

        var body = new WholeFile(100);
        body.write(out -> {
            out.write(TEXT, 0, PieceStream.PIECE + 1);
            throw new IOException("full");
        });
        assertThat(body.hasFailed()).isTrue();
        assertThat(body.next(Form.PLAIN, 0, null).bytes()).hasSize(PieceStream.PIECE);
        assertThatThrownBy(() -> body.next(Form.PLAIN, 1, null)).hasMessageContaining("full");
    }
}
