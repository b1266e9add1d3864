package org.lectern.feed.syndication;

/** The form of UTF-8. */
final class Utf8 {
    private Utf8() {}

    /** How many bytes the character at that place has; 0 where they are malformed, or no character that XML allows. */
    static int sequence(byte[] bytes, int at, int end) {
        int first = bytes[at] & 0xff;
        if (first < 0x80) {
            return 1;
        }
        int length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
        if (first < 0xC2 || first > 0xF4 || at + length > end) {
            return 0;
        }
        int code = first & (0x7f >> length);
        for (int i = 1; i < length; i++) {
            if ((bytes[at + i] & 0xC0) != 0x80) {
                return 0;
            }
            code = code << 6 | bytes[at + i] & 0x3f;
        }
        boolean overlong = length == 3 && code < 0x800 || length == 4 && code < 0x10000;
        return overlong || !XmlCharacters.isAllowed(code) ? 0 : length;
    }
}
