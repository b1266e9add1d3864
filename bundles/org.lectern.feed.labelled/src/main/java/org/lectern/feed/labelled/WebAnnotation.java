package org.lectern.feed.labelled;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lectern.api.feed.FeedException;
import org.lectern.api.feed.FeedFormat;
import org.lectern.api.feed.FeedFormatInfo;
import org.lectern.api.feed.FeedInput;
import org.lectern.api.feed.PageAccount;
import org.lectern.api.feed.PageReport;
import org.lectern.api.feed.Probe;
import org.osgi.service.component.annotations.Component;

/**
 * A W3C annotation collection in JSON-LD whose texts are in it, as bodies of annotations that describe a paper. An
 * annotation of a page elsewhere has no text here: it is counted, since nothing that a file names is fetched.
 */
@Component
@FeedFormatInfo(id = "web-annotation", label = "W3C Web Annotation")
public final class WebAnnotation implements FeedFormat {
    private static final long LARGEST = 16 << 20;
    private static final Pattern COLLECTION = Pattern.compile(
            "(?s)\\A\\uFEFF?\\s*[\\[{].*\"(?:https?://www\\.w3\\.org/ns/anno\\.jsonld|AnnotationCollection|AnnotationPage)\".*");

    @Override
    public int recognise(Probe probe) {
        return COLLECTION.matcher(probe.text()).matches() ? 94 : 0;
    }

    @Override
    public PageReport read(FeedInput input, ItemSink sink) throws FeedException, IOException {
        var account = new PageAccount();
        sink.accounted(account);
        var texts = new AnnotatedTexts(account, sink);
        try (JsonParser parser = Json.FACTORY.createParser(input.text())) {
            JsonToken token = parser.nextToken();
            boolean found = token == JsonToken.START_ARRAY;
            if (found) {
                items(parser, texts, account);
            }
            for (; token != null; token = parser.nextToken()) {
                if (token == JsonToken.FIELD_NAME
                        && parser.currentName().equals("items")
                        && parser.nextToken() == JsonToken.START_ARRAY) {
                    items(parser, texts, account);
                    found = true;
                }
            }
            if (!found) {
                account.unused(1, input.name(), "no list of annotations is in it");
            }
        } catch (JsonProcessingException e) {
            texts.flush();
            throw new FeedException(
                    "Could not read all of " + input.name() + ": line "
                            + (e.getLocation() == null ? "?" : e.getLocation().getLineNr()) + " is not JSON. The "
                            + account.papers() + " papers before it were read.",
                    input.name(),
                    "Export the annotations again, and import the new file.",
                    e);
        }
        texts.flush();
        return account.report();
    }

    private static void items(JsonParser parser, AnnotatedTexts texts, PageAccount account)
            throws IOException, FeedException {
        for (JsonToken token = parser.nextToken();
                token != null && token != JsonToken.END_ARRAY;
                token = parser.nextToken()) {
            int line = parser.currentTokenLocation().getLineNr();
            Optional<JsonNode> annotation = Json.read(parser, LARGEST);
            if (annotation.isEmpty() || !annotation.get().isObject()) {
                account.unused(
                        line,
                        annotation.map(JsonNode::toString).orElse(""),
                        annotation.isEmpty() ? "an annotation of more than 16 MB" : "not an annotation");
            } else {
                texts.take(annotation.get(), line);
            }
        }
    }
}
