package org.lectern.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.lectern.api.feed.FeedItem;
import org.lectern.api.feed.GivenAnswer;
import org.lectern.api.feed.ImportPreview;
import org.lectern.api.feed.TableLayout;
import org.lectern.api.model.Identifier;

/** A preview of an import, for programs and for people. */
final class PreviewText {
    private PreviewText() {}

    static ObjectNode json(ImportPreview preview) {
        ObjectNode node = Output.JSON.objectNode().put("path", preview.path()).put("format", preview.format());
        preview.table().ifPresent(table -> node.set("table", json(table)));
        ArrayNode papers = node.putArray("papers");
        preview.items().forEach(item -> papers.add(json(item)));
        node.put("more", preview.more());
        ArrayNode notes = node.putArray("notes");
        preview.page().notes().forEach(notes::add);
        preview.failure().ifPresent(failure -> node.put("failure", failure));
        return node;
    }

    private static ObjectNode json(TableLayout table) {
        ObjectNode node = Output.JSON.objectNode();
        table.encoding().ifPresent(encoding -> node.put("encoding", encoding));
        table.separator().ifPresent(separator -> node.put("separator", separator));
        table.sheet().ifPresent(sheet -> node.put("sheet", sheet));
        node.put("header", table.header());
        ArrayNode columns = node.putArray("columns");
        for (TableLayout.Column column : table.columns()) {
            ObjectNode one = columns.addObject().put("name", column.name());
            one.put("meaning", column.meaning().word()).put("sureness", column.sureness());
            one.put("reason", column.reason());
            ArrayNode examples = one.putArray("examples");
            column.examples().forEach(examples::add);
        }
        return node;
    }

    private static ObjectNode json(ImportPreview.Item item) {
        FeedItem paper = item.paper();
        ObjectNode node = Output.JSON.objectNode().put("title", paper.text().title());
        node.put("abstract", paper.text().abstractText());
        ArrayNode authors = node.putArray("authors");
        paper.authors().forEach(authors::add);
        paper.published().ifPresent(date -> node.put("published", date.date().toString()));
        ArrayNode identifiers = node.putArray("identifiers");
        paper.identifiers().stream().map(Identifier::toString).forEach(identifiers::add);
        ArrayNode answers = node.putArray("answers");
        for (GivenAnswer answer : item.answers()) {
            ObjectNode one = answers.addObject().put("annotator", answer.annotator());
            ArrayNode labels = one.putArray("labels");
            answer.labels().forEach(labels::add);
            one.put("note", answer.note()).put("spans", answer.spans().size());
            answer.at().map(Instant::toString).ifPresent(at -> one.put("at", at));
        }
        return node;
    }

    static List<String> lines(ImportPreview preview) {
        var lines = new ArrayList<String>();
        lines.add(preview.path() + ": " + preview.format()
                + preview.table().map(PreviewText::how).orElse(""));
        preview.table()
                .ifPresent(table -> table.columns()
                        .forEach(column -> lines.add("  " + column.name() + ": "
                                + column.meaning().word() + " (" + column.sureness() + ", " + column.reason() + ")")));
        for (ImportPreview.Item item : preview.items()) {
            lines.add("  " + item.paper().text().title()
                    + (item.answers().isEmpty()
                            ? ""
                            : "  ["
                                    + String.join(
                                            "; ",
                                            item.answers().stream()
                                                    .map(PreviewText::said)
                                                    .toList()) + "]"));
        }
        if (preview.more()) {
            lines.add("  …");
        }
        preview.page().notes().forEach(note -> lines.add("  " + note));
        preview.failure().ifPresent(failure -> lines.add("  " + failure));
        return lines;
    }

    private static String said(GivenAnswer answer) {
        String labels = String.join(" + ", answer.labels());
        return answer.annotator().isEmpty() ? labels : answer.annotator() + ": " + labels;
    }

    private static String how(TableLayout table) {
        return table.encoding().map(encoding -> ", " + encoding).orElse("")
                + table.separator()
                        .map(separator -> ", divided by " + separator)
                        .orElse("")
                + table.sheet().map(sheet -> ", sheet " + sheet).orElse("")
                + (table.header() ? "" : ", without names of columns");
    }
}
