package org.lectern.feed.table;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;

/** The rows of one sheet. Empty cells and rows that a sheet leaves out are put in, so that columns and lines keep their numbers. */
final class SheetRows implements Rows, AutoCloseable {
    private static final int MOST_CELLS = 2_000;

    private final SheetXml xml;
    private final SharedTexts texts;
    private long line;
    private boolean tooWide;
    private boolean tooLong;

    SheetRows(InputStream part, SharedTexts texts) throws IOException {
        this.xml = new SheetXml(part);
        this.texts = texts;
    }

    @Override
    public Optional<List<String>> next() throws IOException {
        while (xml.nextElement()) {
            if (xml.is("row")) {
                line = xml.attribute("r")
                        .filter(r -> r.matches("\\d{1,9}"))
                        .map(Long::parseLong)
                        .orElse(line + 1);
                return Optional.of(row());
            }
        }
        return Optional.empty();
    }

    private List<String> row() throws IOException {
        tooWide = false;
        tooLong = false;
        var cells = new ArrayList<String>();
        for (int event = xml.next(); event >= 0; event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT && xml.is("c")) {
                int column = xml.attribute("r").map(SheetRows::column).orElse(cells.size());
                String type = xml.attribute("t").orElse("n");
                String value = cell(type);
                while (!value.isEmpty() && cells.size() < Math.min(column, MOST_CELLS)) {
                    cells.add("");
                }
                if (cells.size() < MOST_CELLS) {
                    cells.add(value);
                } else {
                    tooWide |= !value.isBlank();
                }
            } else if (event == XMLStreamConstants.END_ELEMENT && xml.is("row")) {
                break;
            }
        }
        return cells;
    }

    private String cell(String type) throws IOException {
        var value = new StringBuilder();
        boolean inside = false;
        for (int event = xml.next(); event >= 0; event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                inside = xml.is("v") || xml.is("t");
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                inside = false;
                if (xml.is("c")) {
                    break;
                }
            } else if (inside
                    && event != XMLStreamConstants.COMMENT
                    && event != XMLStreamConstants.PROCESSING_INSTRUCTION) {
                tooLong |= !xml.text(value);
            }
        }
        return shown(type, value.toString());
    }

    private String shown(String type, String value) throws IOException {
        return switch (type) {
            case "s" -> value.strip().matches("\\d{1,9}") ? shared(Integer.parseInt(value.strip())) : "";
            case "b" -> value.strip().equals("1") ? "TRUE" : "FALSE";
            case "e" -> "";
            case "n" -> number(value.strip());
            default -> XlsxEscapes.undone(value);
        };
    }

    private String shared(int number) throws IOException {
        tooLong |= texts.isTooLong(number);
        return XlsxEscapes.undone(texts.get(number));
    }

    /** 2024 and not 2024.0 or 2.024E3. */
    private static String number(String value) {
        if (!value.matches("[-+]?\\d{1,20}(\\.\\d{1,20})?([eE][-+]?\\d{1,2})?")) {
            return value;
        }
        BigDecimal plain = new BigDecimal(value).stripTrailingZeros();
        return plain.scale() <= 0
                ? plain.toPlainString()
                : value.matches("[-+]?[\\d.]+") ? plain.toPlainString() : value;
    }

    /** 0 for A1, 27 for AB7. */
    private static int column(String reference) {
        int column = 0;
        for (int i = 0; i < reference.length() && i < 4 && Character.isLetter(reference.charAt(i)); i++) {
            column = column * 26 + (Character.toUpperCase(reference.charAt(i)) - 'A' + 1);
        }
        return Math.clamp(column - 1, 0, MOST_CELLS);
    }

    @Override
    public long line() {
        return line;
    }

    @Override
    public Optional<String> failure() {
        if (tooLong) {
            return Optional.of("a row with a cell of more than " + SheetXml.LONGEST + " characters");
        }
        return tooWide ? Optional.of("a row of more than " + MOST_CELLS + " cells") : Optional.empty();
    }

    @Override
    public void close() throws IOException {
        xml.close();
    }
}
