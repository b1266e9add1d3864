package org.lectern.feed.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.apache.hc.client5.http.DnsResolver;

/** Gives the connection only addresses that were checked: between check and connection no name is looked up again. */
final class CheckedResolver implements DnsResolver {
    /** The name leads into a private network. */
    static final class Refused extends UnknownHostException {
        private static final long serialVersionUID = 1L;

        Refused(String host) {
            super("its address " + host + " lies in a private network");
        }
    }

    private final DnsResolver names;

    CheckedResolver(DnsResolver names) {
        this.names = names;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] open = Arrays.stream(names.resolve(host))
                .filter(address -> !PrivateAddresses.isPrivate(address))
                .toArray(InetAddress[]::new);
        if (open.length == 0) {
            throw new Refused(host);
        }
        return open;
    }

    @Override
    public String resolveCanonicalHostname(String host) throws UnknownHostException {
        return host;
    }
}
