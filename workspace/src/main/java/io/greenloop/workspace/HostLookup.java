package io.greenloop.workspace;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Finds the addresses of a host by its name. */
@FunctionalInterface
interface HostLookup {

    /** What the machine's own name service says. */
    HostLookup OF_THIS_MACHINE = InetAddress::getAllByName;

    InetAddress[] addresses(String host) throws UnknownHostException;
}
