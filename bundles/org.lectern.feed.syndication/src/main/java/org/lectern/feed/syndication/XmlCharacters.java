package org.lectern.feed.syndication;

/** Which characters an XML document may hold. */
final class XmlCharacters {
    private XmlCharacters() {}

    static boolean isAllowed(int code) {
        return code >= 0x20 && code <= 0xD7FF
                || code == '\t'
                || code == '\n'
                || code == '\r'
                || code >= 0xE000 && code <= 0xFFFD
                || code >= 0x10000 && code <= 0x10FFFF;
    }

    /** Letters, digits and what else names in real feeds consist of; the first is a letter. */
    static boolean isNameStart(int b) {
        return b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b == '_' || b == ':' || b >= 0x80;
    }

    static boolean isName(int b) {
        return isNameStart(b) || b >= '0' && b <= '9' || b == '-' || b == '.';
    }
}
