package io.irote.model.http.access;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.regex.Pattern;

/** Tells hosts of this machine and its own network from public ones, by name: nothing is looked up. */
public final class Hosts {
    private static final Pattern ADDRESS = Pattern.compile("[0-9.]+|\\[.*]");
    private static final Pattern LOCAL_NAME = Pattern.compile("[^.]+|.*\\.(localhost|local|lan|internal)");

    private Hosts() {}

    /** Whether it is a loopback, link-local or private address, or a name that only a local network knows. */
    static boolean isNear(String host) {
        if (!ADDRESS.matcher(host).matches()) {
            return LOCAL_NAME.matcher(host.toLowerCase(Locale.ROOT)).matches();
        }
        InetAddress address = address(host);
        return address.isLoopbackAddress()
                || address.isSiteLocalAddress()
                || address.isLinkLocalAddress()
                || isUniqueLocal(address.getAddress());
    }

    /** Whether it is this machine itself. */
    public static boolean isLoopback(String host) {
        return ADDRESS.matcher(host).matches()
                ? address(host).isLoopbackAddress()
                : host.toLowerCase(Locale.ROOT).matches("(.*\\.)?localhost");
    }

    /** The IPv6 range fc00::/7. */
    private static boolean isUniqueLocal(byte[] address) {
        return address.length == 16 && (address[0] & 0xfe) == 0xfc;
    }

    private static InetAddress address(String literal) {
        try {
            return InetAddress.getByName(literal);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("'" + literal + "' is not an address", e);
        }
    }
}
