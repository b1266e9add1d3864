package org.lectern.text;

import java.util.Arrays;

/**
 * Walks over the words of a text, one at a time, without building a list. A word is a run of letters and digits with what
 * may stand inside it: {@code LoRA}, {@code S^{2}FT}, {@code 3.5}, {@code C++}; hyphens divide it into parts:
 * {@code GPT-2}, {@code state-of-the-art}. An ideograph is a word of its own. For one thread; reuse it with
 * {@link #reset}.
 */
public final class WordScanner {
    /** A word of more parts is taken for several words. */
    public static final int MAX_PARTS = 8;

    /** Longer parts are cut: nobody looks for them, and hostile texts hold them. */
    public static final int MAX_PART_LENGTH = 64;

    private final int[] starts = new int[MAX_PARTS];
    private final int[] ends = new int[MAX_PARTS];
    private char[] text = {};
    private int length;
    private int at;
    private int parts;
    private int end;
    private boolean braced;

    /** Starts over on this text. */
    public WordScanner reset(CharSequence newText) {
        int needed = newText.length();
        if (text.length < needed) {
            text = new char[Math.max(needed, 2048)];
        }
        newText.toString().getChars(0, needed, text, 0);
        return begin(text, needed);
    }

    /** Starts over on the first {@code newLength} characters; the array is read in place. */
    public WordScanner reset(char[] newText, int newLength) {
        return begin(newText, newLength);
    }

    private WordScanner begin(char[] newText, int newLength) {
        text = newText;
        length = newLength;
        at = 0;
        parts = 0;
        return this;
    }

    /** Moves to the next word; false at the end of the text. */
    public boolean next() {
        while (at < length && !isWord(at)) {
            at += width(at);
        }
        if (at >= length) {
            return false;
        }
        parts = 0;
        braced = false;
        if (isIdeograph(at)) {
            closePart(at, at + width(at));
            at = end;
            return true;
        }
        readWord();
        return true;
    }

    private void readWord() {
        int start = at;
        while (at < length) {
            if (isWord(at) && !isIdeograph(at)) {
                at += width(at);
                continue;
            }
            int within = withinPart(at);
            if (within > at) {
                at = within;
                continue;
            }
            int closed = at;
            if (isHyphen(text[at]) && startsPart(at + 1) && parts < MAX_PARTS - 1) {
                closePart(start, closed);
                at = closed + 1;
                start = at;
                continue;
            }
            break;
        }
        int wordEnd = at;
        closePart(start, wordEnd);
        skipPossessive();
    }

    /** Where the part goes on after characters that belong inside it; {@code i} itself where it ends. */
    private int withinPart(int i) {
        return switch (text[i]) {
            case '^' -> raised(i);
            case '_' -> i + 1 < length && text[i + 1] == '{' ? raised(i) : i;
            case '}' -> closesBrace(i);
            case '\'', '\u2019' -> startsPart(i + 1) && !isPossessive(i) ? i + 1 : i;
            case '.' -> isDigit(i - 1) && isDigit(i + 1) ? i + 1 : i;
            case ',' -> isThousands(i) ? i + 1 : i;
            case '+' -> isPlusPlus(i) ? i + 2 : i;
            case '#' -> i == 1 + lastStart() && !startsPart(i + 1) ? i + 1 : i;
            default -> i;
        };
    }

    private int raised(int i) {
        int next = i + 1 < length && text[i + 1] == '{' ? i + 2 : i + 1;
        if (!startsPart(next)) {
            return i;
        }
        braced = next == i + 2;
        return next;
    }

    private int closesBrace(int i) {
        if (!braced) {
            return i;
        }
        braced = false;
        return i + 1;
    }

    private int lastStart() {
        int i = at;
        while (i > 0 && isWord(i - 1)) {
            i--;
        }
        return i;
    }

    private boolean isThousands(int i) {
        return isDigit(i - 1) && isDigit(i + 1) && isDigit(i + 2) && isDigit(i + 3) && !isDigit(i + 4);
    }

    private boolean isPlusPlus(int i) {
        return i + 1 < length && text[i + 1] == '+' && !startsPart(i + 2);
    }

    private boolean isPossessive(int i) {
        return i + 1 < length && (text[i + 1] | 0x20) == 's' && !startsPart(i + 2);
    }

    private void skipPossessive() {
        if (at < length && (text[at] == '\'' || text[at] == '\u2019') && isPossessive(at)) {
            at += 2;
        }
    }

    private void closePart(int from, int to) {
        starts[parts] = from;
        ends[parts] = to;
        parts++;
        end = to;
    }

    private boolean startsPart(int i) {
        return i < length && isWord(i) && !isIdeograph(i);
    }

    private boolean isDigit(int i) {
        return i >= 0 && i < length && text[i] >= '0' && text[i] <= '9';
    }

    private boolean isWord(int i) {
        char c = text[i];
        if (c < 128) {
            return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
        }
        return WordForm.isWordCharacter(codePoint(i));
    }

    private boolean isIdeograph(int i) {
        return text[i] >= 0x2E80 && Character.isIdeographic(codePoint(i));
    }

    private int codePoint(int i) {
        return Character.codePointAt(text, i, length);
    }

    private int width(int i) {
        return text[i] < Character.MIN_HIGH_SURROGATE ? 1 : Character.charCount(codePoint(i));
    }

    static boolean isHyphen(char c) {
        return switch (c) {
            case '-', '_', '\u2010', '\u2011', '\u2012', '\u2013', '\u2212' -> true;
            default -> false;
        };
    }

    /** Where the word begins in the text, in UTF-16 units. */
    public int start() {
        return starts[0];
    }

    /** Where it ends, exclusive. A possessive 's is left out. */
    public int end() {
        return end;
    }

    /** How many parts its hyphens make; at least 1. */
    public int parts() {
        return parts;
    }

    /** Where the part begins. */
    public int start(int part) {
        return starts[part];
    }

    /** Where the part ends, exclusive. */
    public int end(int part) {
        return ends[part];
    }

    /** The part as it is compared: lower case, without accents, braces and apostrophes. Never empty. */
    public String part(int part) {
        int from = starts[part];
        return WordForm.of(text, from, Math.min(ends[part], from + MAX_PART_LENGTH));
    }

    /**
     * Copies {@link #part} without making a string, where it is plain ASCII.
     *
     * @param into has room for 64 characters
     * @return how many were copied; -1 where the part has other letters
     */
    public int copyPart(int part, char[] into) {
        int from = starts[part];
        return WordForm.copy(text, from, Math.min(ends[part], from + MAX_PART_LENGTH), into);
    }

    /** All parts as one word: {@code lowrank} for {@code low-rank}. */
    public String joined() {
        if (parts == 1) {
            return part(0);
        }
        var joined = new StringBuilder();
        for (int i = 0; i < parts; i++) {
            joined.append(part(i));
        }
        return joined.toString();
    }

    /** The part is written like a name: a capital after its first letter, or letters with digits. */
    public boolean isName(int part) {
        boolean letter = false;
        boolean digit = false;
        for (int i = starts[part]; i < ends[part]; i++) {
            if (Character.isUpperCase(text[i]) && i > starts[part]) {
                return true;
            }
            letter |= Character.isLetter(text[i]);
            digit |= Character.isDigit(text[i]);
        }
        return letter && digit;
    }

    /** The part is a name in the plural: {@code LLMs}. */
    public boolean isPluralName(int part) {
        int last = ends[part] - 1;
        return last > starts[part] && text[last] == 's' && Character.isUpperCase(text[last - 1]);
    }

    @Override
    public String toString() {
        return parts == 0 ? "before the first word" : new String(Arrays.copyOfRange(text, starts[0], end));
    }
}
