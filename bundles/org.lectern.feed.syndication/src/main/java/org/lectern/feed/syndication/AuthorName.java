package org.lectern.feed.syndication;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names of authors as feeds write them. Addresses of mail are left out: they are nobody's business here. */
final class AuthorName {
    private static final String MAIL = "[^\\s@<>()]{1,100}@[^\\s@<>()]{1,100}";
    private static final Pattern MAIL_THEN_NAME = Pattern.compile("(?:mailto:)?" + MAIL + "\\s*\\(([^()]+)\\)");
    private static final Pattern NAME_THEN_MAIL = Pattern.compile("(.+?)\\s*[(<\\[]\\s*" + MAIL + "\\s*[)>\\]]");

    private AuthorName() {}

    /** The name of one author. */
    static String of(String text) {
        String name = text.strip();
        if (name.indexOf('@') < 0) {
            return name;
        }
        Matcher mailThenName = MAIL_THEN_NAME.matcher(name);
        if (mailThenName.matches()) {
            return mailThenName.group(1).strip();
        }
        Matcher nameThenMail = NAME_THEN_MAIL.matcher(name);
        if (nameThenMail.matches()) {
            return nameThenMail.group(1).strip();
        }
        return name.matches("(?:mailto:)?" + MAIL) ? "" : name;
    }

    /** The names of a list that stands in one field. A comma parts them only in a feed of arXiv: elsewhere it may part a family name from a given one. */
    static List<String> list(String text, boolean commas) {
        String all = text.strip();
        if (!commas && all.indexOf(';') < 0) {
            return List.of(of(all));
        }
        var names = new ArrayList<String>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i <= all.length(); i++) {
            char c = i == all.length() ? ';' : all.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            // An affiliation stands in brackets, with commas of its own.
            if (i == all.length() || depth <= 0 && (c == ';' || commas && c == ',')) {
                String name = of(all.substring(from, i));
                if (!name.isEmpty()) {
                    names.add(name);
                }
                from = i + 1;
            }
        }
        return names;
    }
}
