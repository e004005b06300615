package attacks;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class NetworkTest {

    @Test
    @Tag("network")
    void callsTheHostOnLoopback() throws Exception {
        connect("127.0.0.1", Integer.parseInt(Canary.of("port")));
    }

    @Test
    @Tag("network")
    void callsTheHostByItsAddress() throws Exception {
        connect(Canary.of("address"), Integer.parseInt(Canary.of("port")));
    }

    private static void connect(String host, int port) throws Exception {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), 3000);
        } catch (java.io.IOException e) {
            // An environment's trouble would be left out of the verdict; this one is wanted.
            throw Canary.refused(e.getMessage());
        }
    }

    @Test
    @Tag("network")
    void callsAnAddressFarAway() throws Exception {
        connect("192.0.2.1", 443);
    }

    @Test
    @Tag("network")
    void asksForAName() throws Exception {
        InetAddress.getByName("example.com");
    }

    @Test
    @Tag("filesystem")
    void callsASocketInTheFileSystem() throws Exception {
        try (var channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            channel.connect(UnixDomainSocketAddress.of(Canary.of("socket")));
        }
    }

    @Test
    @Tag("network")
    void callsASocketWithoutAFile() throws Exception {
        var sockets = Files.readString(Path.of("/proc/net/unix"));
        if (sockets.lines().noneMatch(line -> line.contains("@"))) {
            throw Canary.refused("none in sight");
        }
    }

    @Test
    @Tag("system-calls")
    void opensARawSocket() throws Exception {
        Canary.call(41, "17, 3, 768");
    }

    @Test
    @Tag("system-calls")
    void reachesTheHypervisor() throws Exception {
        Canary.call(41, "40, 1, 0");
    }

    @Test
    @Tag("network")
    void hasAnInterfaceBesideLoopback() throws Exception {
        var others = Collections.list(NetworkInterface.getNetworkInterfaces()).stream()
                .filter(each -> !each.getName().equals("lo"))
                .toList();
        if (others.isEmpty()) {
            throw Canary.refused("none");
        }
    }
}
