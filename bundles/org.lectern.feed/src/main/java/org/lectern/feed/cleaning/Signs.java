package org.lectern.feed.cleaning;

import java.util.List;

/**
 * Finds where any of some words stands in a text, in one pass: a search for each of them would read a text dozens of times,
 * and nearly every text holds none.
 */
final class Signs {
    private static final int LETTERS = 128;

    /** Takes a word's number and the place where it begins. */
    @FunctionalInterface
    interface Found {
        void at(int word, int place);
    }

    private static final class Node {
        private final Node[] next = new Node[LETTERS];
        private int word = -1;
    }

    private final Node root = new Node();

    /** The words are ASCII, and none of them begins with another one. */
    Signs(List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            add(words.get(i), i);
        }
    }

    private void add(String word, int number) {
        Node node = root;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (node.next[c] == null) {
                node.next[c] = new Node();
            }
            node = node.next[c];
        }
        node.word = number;
    }

    void find(String text, Found found) {
        for (int i = 0; i < text.length(); i++) {
            Node node = root;
            for (int j = i; node != null && j < text.length(); j++) {
                char c = text.charAt(j);
                node = c < LETTERS ? node.next[c] : null;
                if (node != null && node.word >= 0) {
                    found.at(node.word, i);
                }
            }
        }
    }
}
