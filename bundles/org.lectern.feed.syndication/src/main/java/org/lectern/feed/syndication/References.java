package org.lectern.feed.syndication;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Gives on what an ampersand begins: references that a parser understands, the characters of others, or an escaped ampersand. */
final class References {
    private static final byte[] REPLACEMENT = "\uFFFD".getBytes(StandardCharsets.UTF_8);
    private static final byte[] AMPERSAND = "&amp;".getBytes(StandardCharsets.UTF_8);

    private final CutText out;
    private final Repairs repairs;
    private final Entities entities;

    References(CutText out, Repairs repairs, Entities entities) {
        this.out = out;
        this.repairs = repairs;
        this.entities = entities;
    }

    /** @return the place behind what was taken */
    int take(byte[] raw, int at, int end) {
        boolean number = at + 1 < end && raw[at + 1] == '#';
        int i = number ? at + 2 : at + 1;
        int first = i;
        int limit = Math.min(end, at + MendedXml.LOOK_AHEAD);
        while (i < limit && raw[i] >= 0 && XmlCharacters.isName(raw[i])) {
            i++;
        }
        if (i >= limit || raw[i] != ';' || i == first) {
            repairs.count(Repairs.Kind.AMPERSAND);
            out.giveWhole(AMPERSAND);
            return at + 1;
        }
        String name = new String(raw, first, i - first, StandardCharsets.US_ASCII);
        if (number) {
            number(name);
        } else {
            named(name);
        }
        return i + 1;
    }

    private void number(String digits) {
        boolean hexadecimal = digits.charAt(0) == 'x' || digits.charAt(0) == 'X';
        int code;
        try {
            code = Integer.parseInt(hexadecimal ? digits.substring(1) : digits, hexadecimal ? 16 : 10);
        } catch (NumberFormatException e) {
            code = -1;
        }
        if (XmlCharacters.isAllowed(code)) {
            give("&#" + code + ";");
        } else {
            repairs.count(Repairs.Kind.CONTROL);
            out.giveWhole(REPLACEMENT);
        }
    }

    private void named(String name) {
        switch (name) {
            case "amp", "lt", "gt", "quot", "apos" -> give("&" + name + ";");
            default -> entity(name);
        }
    }

    private void entity(String name) {
        Optional<byte[]> expansion = entities.expansion(name);
        if (expansion.isEmpty()) {
            repairs.count(entities.isOwn(name) ? Repairs.Kind.EXPANSION : Repairs.Kind.ENTITY);
            give("&amp;" + name + ";");
            return;
        }
        if (!entities.isOwn(name)) {
            repairs.count(Repairs.Kind.ENTITY);
        }
        out.giveWhole(expansion.get());
    }

    private void give(String ascii) {
        out.giveWhole(ascii.getBytes(StandardCharsets.US_ASCII));
    }
}
