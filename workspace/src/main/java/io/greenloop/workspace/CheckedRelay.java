package io.greenloop.workspace;

import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A SOCKS 5 relay (RFC 1928) on the loopback address that connects to public addresses only. A name is looked up here, once,
 * and what was checked is what is connected to: a name that changes its address in between gains nothing.
 */
final class CheckedRelay implements Closeable {

    private static final int VERSION = 5;
    private static final int CONNECT = 1;
    private static final int IP4 = 1;
    private static final int NAME = 3;
    private static final int IP6 = 4;
    private static final int DONE = 0;
    private static final int REFUSED_BY_RULE = 2;
    private static final int UNREACHABLE = 4;
    private static final int CONNECT_MILLIS = 30_000;

    private final HostLookup lookup;
    private final ServerSocket door;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile String refused = "";

    CheckedRelay(HostLookup lookup) throws IOException {
        this.lookup = lookup;
        this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        start("relay", this::acceptAll);
    }

    /** What a connection goes through. */
    Proxy proxy() {
        return new Proxy(Proxy.Type.SOCKS, door.getLocalSocketAddress());
    }

    /** The host that was asked for and turned out to be none of the public ones; empty when there was none. */
    String refused() {
        return refused;
    }

    private void acceptAll() {
        while (!door.isClosed()) {
            try {
                var client = door.accept();
                open.add(client);
                start("relay-client", () -> serve(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            var in = new DataInputStream(client.getInputStream());
            var out = new DataOutputStream(client.getOutputStream());
            in.readByte();
            in.readNBytes(in.readUnsignedByte());
            out.write(new byte[] {VERSION, 0});
            var request = in.readNBytes(3);
            if (request.length == 3 && request[1] == CONNECT) {
                relay(in, out, client);
            }
        } catch (IOException brokenOff) {
            // Whoever asked sees the end of the connection, and says so.
            open.remove(client);
        } finally {
            open.remove(client);
        }
    }

    private void relay(DataInputStream in, DataOutputStream out, Socket client) throws IOException {
        var host = host(in);
        var port = in.readUnsignedShort();
        try (var server = new Socket()) {
            var address = lookup.addresses(host)[0];
            if (SpecialAddresses.contains(address)) {
                refused = host;
                answer(out, REFUSED_BY_RULE);
                return;
            }
            open.add(server);
            server.connect(new InetSocketAddress(address, port), CONNECT_MILLIS);
            answer(out, DONE);
            var back = start("relay-back", () -> pump(server, client));
            pump(client, server);
            back.join();
        } catch (IOException unreachable) {
            answer(out, UNREACHABLE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String host(DataInputStream in) throws IOException {
        var kind = in.readUnsignedByte();
        return switch (kind) {
            case IP4 -> InetAddress.getByAddress(in.readNBytes(4)).getHostAddress();
            case IP6 -> InetAddress.getByAddress(in.readNBytes(16)).getHostAddress();
            case NAME -> new String(in.readNBytes(in.readUnsignedByte()), java.nio.charset.StandardCharsets.US_ASCII);
            default -> throw new IOException("no address of SOCKS 5");
        };
    }

    private static void answer(DataOutputStream out, int code) throws IOException {
        out.write(new byte[] {VERSION, (byte) code, 0, IP4, 0, 0, 0, 0, 0, 0});
        out.flush();
    }

    private static void pump(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
            to.shutdownOutput();
        } catch (IOException | UncheckedIOException ended) {
            closeQuietly(to);
        }
    }

    private static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException gone) {
            // It was to end anyway.
            return;
        }
    }

    private static Thread start(String name, Runnable work) {
        var thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    @Override
    public void close() throws IOException {
        door.close();
        open.forEach(CheckedRelay::closeQuietly);
    }
}
