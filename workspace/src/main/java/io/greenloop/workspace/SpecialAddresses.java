package io.greenloop.workspace;

import java.net.Inet6Address;
import java.net.InetAddress;

/** Addresses that are not of the public Internet, after the IANA special-purpose registries (RFC 6890 and successors). */
final class SpecialAddresses {

    private SpecialAddresses() {}

    static boolean contains(InetAddress address) {
        if (address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return true;
        }
        byte[] bytes = address.getAddress();
        return address instanceof Inet6Address ? isSpecial6(bytes) : isSpecial4(bytes);
    }

    private static boolean isSpecial4(byte[] bytes) {
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        int third = bytes[2] & 0xff;
        return first == 0
                || first >= 240
                || (first == 100 && (second & 0xc0) == 64)
                || (first == 192 && second == 0 && (third == 0 || third == 2))
                || (first == 198 && (second & 0xfe) == 18)
                || (first == 198 && second == 51 && third == 100)
                || (first == 203 && second == 0 && third == 113);
    }

    /** Only 2000::/3 is public; in it, 2001::/23 and 2002::/16 carry other addresses inside, 2001:db8::/32 none. */
    private static boolean isSpecial6(byte[] bytes) {
        int first = (bytes[0] & 0xff) << 8 | bytes[1] & 0xff;
        int second = (bytes[2] & 0xff) << 8 | bytes[3] & 0xff;
        return (first & 0xe000) != 0x2000
                || first == 0x2002
                || (first == 0x2001 && (second < 0x200 || second == 0xdb8));
    }
}
