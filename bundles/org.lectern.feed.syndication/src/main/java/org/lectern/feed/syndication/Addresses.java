package org.lectern.feed.syndication;

import java.net.URI;

/** Addresses as feeds write them. */
final class Addresses {
    private Addresses() {}

    /** The address as seen from its base; itself where it is whole, or where either of them is no address. */
    static String resolve(String base, String address) {
        String href = address.strip();
        if (base.isEmpty() || href.isEmpty() || isWhole(href)) {
            return href;
        }
        try {
            return URI.create(base).resolve(href).toString();
        } catch (IllegalArgumentException e) {
            return href;
        }
    }

    private static boolean isWhole(String href) {
        return href.startsWith("http://") || href.startsWith("https://") || href.matches("[A-Za-z][\\w+.-]*:.*");
    }

    static boolean isOfWeb(String address) {
        return address.regionMatches(true, 0, "http://", 0, 7) && address.length() > 7
                || address.regionMatches(true, 0, "https://", 0, 8) && address.length() > 8;
    }
}
