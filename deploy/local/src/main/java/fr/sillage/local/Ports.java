package fr.sillage.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnknownHostException;

/** Tells before anything is started that a port is taken, and how to choose another. */
final class Ports {

    private static final int CONNECT_TIMEOUT_MS = 500;

    private Ports() {
    }

    static void requireFree(Part part, int port) throws CannotStart {
        if (isTaken(port)) {
            throw new CannotStart("Port " + port + ", wanted for " + part + ", is taken by another program: "
                    + "stop that program, or choose another port with " + part.portOption() + " N.");
        }
    }

    static boolean isTaken(int port) {
        return someoneAnswers(port) || !canBeBound(port);
    }

    /**
     * Binding alone does not tell: macOS lets one bind to localhost a port that another program holds on all addresses,
     * and a program may listen on only one of the addresses that "localhost" stands for.
     */
    private static boolean someoneAnswers(int port) {
        for (InetAddress address : localAddresses()) {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(address, port), CONNECT_TIMEOUT_MS);
                return true;
            } catch (IOException e) {
                // nobody at this address
            }
        }
        return false;
    }

    private static boolean canBeBound(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            // A connection closed a moment ago must not count as a program.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static InetAddress[] localAddresses() {
        try {
            return InetAddress.getAllByName("localhost");
        } catch (UnknownHostException e) {
            return new InetAddress[] { InetAddress.getLoopbackAddress() };
        }
    }
}
