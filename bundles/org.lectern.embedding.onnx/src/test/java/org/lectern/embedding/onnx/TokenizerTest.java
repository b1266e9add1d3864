package org.lectern.embedding.onnx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** What the tokenizers of Hugging Face make of the same texts, by their documented rules. */
class TokenizerTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String BERT = """
            {"normalizer":{"type":"BertNormalizer","clean_text":true,"handle_chinese_chars":true,"strip_accents":null,"lowercase":true},
             "pre_tokenizer":{"type":"BertPreTokenizer"},
             "post_processor":{"type":"TemplateProcessing",
               "single":[{"SpecialToken":{"id":"[CLS]","type_id":0}},{"Sequence":{"id":"A","type_id":0}},{"SpecialToken":{"id":"[SEP]","type_id":0}}],
               "special_tokens":{"[CLS]":{"id":"[CLS]","ids":[2]},"[SEP]":{"id":"[SEP]","ids":[3]}}},
             "model":{"type":"WordPiece","unk_token":"[UNK]","continuing_subword_prefix":"##","max_input_chars_per_word":100,
               "vocab":{"[PAD]":0,"[UNK]":1,"[CLS]":2,"[SEP]":3,"un":4,"##aff":5,"##able":6,"cafe":7,"-":8,"low":9,"rank":10,"\u7814":11,"\u7a76":12,"[":13,"]":14,"sep":15}}}""";

    private static final String GPT = """
            {"pre_tokenizer":{"type":"ByteLevel","add_prefix_space":false},
             "post_processor":{"type":"RobertaProcessing","sep":["</s>",2],"cls":["<s>",0]},
             "model":{"type":"BPE","vocab":{"<s>":0,"</s>":2,"l":3,"o":4,"w":5,"e":6,"r":7,"\u0120":8,"lo":9,"low":10,"er":11,"\u0120low":12,"\u00c3":13,"\u00a9":14},
               "merges":["l o","lo w",["e","r"],"\u0120 low"]}}""";

    private static final String UNIGRAM = """
            {"normalizer":{"type":"Sequence","normalizers":[{"type":"NFKC"},{"type":"Replace","pattern":{"Regex":" {2,}"},"content":" "}]},
             "pre_tokenizer":{"type":"Metaspace","replacement":"\u2581","prepend_scheme":"always"},
             "model":{"type":"Unigram","unk_id":0,
               "vocab":[["<unk>",0],["\u2581",-3],["\u2581low",-4],["l",-5],["o",-5],["w",-5],["er",-4.5],["\u2581lower",-9],["e",-6],["r",-6]]}}""";

    private static List<Integer> ids(String tokenizer, String text) throws IOException {
        return ids(tokenizer, text, 512);
    }

    private static List<Integer> ids(String tokenizer, String text, int most) throws IOException {
        return Arrays.stream(TokenizerFile.read(JSON.readTree(tokenizer)).ids(text, most))
                .boxed()
                .toList();
    }

    @Test
    void wordPiecesAreTheLongestThatFit() throws Exception {
        assertEquals(List.of(2, 4, 5, 6, 3), ids(BERT, "unaffable"));
        assertEquals(List.of(2, 4, 5, 6, 9, 8, 10, 3), ids(BERT, "UNAFFABLE\tlow-rank\u0000"));
        assertEquals(List.of(2, 1, 9, 3), ids(BERT, "unaffected low"));
        assertEquals(List.of(2, 3), ids(BERT, " \n "));
    }

    @Test
    void accentsGoAndIdeographsStandAlone() throws Exception {
        assertEquals(List.of(2, 7, 3), ids(BERT, "CAF\u00c9"));
        assertEquals(List.of(2, 11, 12, 9, 3), ids(BERT, "\u7814\u7a76low"));
    }

    @Test
    void aWordOfTooManyLettersIsUnknown() throws Exception {
        assertEquals(List.of(2, 1, 3), ids(BERT, "un".repeat(51)));
    }

    @Test
    void aTextCannotPretendToEnd() throws Exception {
        assertEquals(List.of(2, 9, 13, 15, 14, 10, 3), ids(BERT, "low [SEP] rank"));
    }

    @Test
    void aLongTextIsCutAndKeepsItsEnd() throws Exception {
        assertEquals(List.of(2, 9, 9, 3), ids(BERT, "low ".repeat(100_000), 4));
        assertEquals(List.of(2, 4, 3), ids(BERT, "unaffable", 3));
    }

    @Test
    void bytePairsAreJoinedInTheOrderInWhichTheyWereLearnt() throws Exception {
        assertEquals(List.of(0, 10, 11, 12, 2), ids(GPT, "lower low"));
        assertEquals(List.of(0, 9, 11, 2), ids(GPT, "loer"));
        assertEquals(List.of(0, 13, 14, 2), ids(GPT, "\u00e9"));
    }

    @Test
    void theLikeliestPiecesAreTaken() throws Exception {
        // low + er is likelier than lower; l + o + w than nothing else.
        assertEquals(List.of(2, 6), ids(UNIGRAM, "lower"));
        assertEquals(List.of(2, 2), ids(UNIGRAM, "low   low"));
        assertEquals(List.of(1, 4, 5), ids(UNIGRAM, "ow"));
        assertEquals(List.of(1, 0, 4), ids(UNIGRAM, "\ud83d\ude00\ud83d\ude00o"));
    }

    @Test
    void unknownLettersBecomeBytesWhereTheModelHasThem() throws Exception {
        ObjectNode tokenizer = (ObjectNode) JSON.readTree(UNIGRAM);
        ((ObjectNode) tokenizer.get("model")).put("byte_fallback", true);
        tokenizer.withArray("/model/vocab").addArray().add("<0xC3>").add(-20);
        tokenizer.withArray("/model/vocab").addArray().add("<0xA9>").add(-20);

        assertEquals(List.of(1, 10, 11, 4), ids(tokenizer.toString(), "\u00e9o"));
        assertEquals(List.of(1, 0, 4), ids(tokenizer.toString(), "\u00e8o"));
    }

    @Test
    void charactersAreReplacedByTheMapOfSentencePiece() throws Exception {
        // A trie with one key, the letter Z, that stands for "low".
        var units = new int[256 + 64];
        units[0] = 1 << 10;
        units['Z' ^ 1] = 'Z' | 1 << 8 | (('Z' ^ 1) ^ 300) << 10;
        units[300] = 1 << 31;
        ByteBuffer bytes = ByteBuffer.allocate(4 + units.length * 4 + 4).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putInt(units.length * 4);
        for (int unit : units) {
            bytes.putInt(unit);
        }
        bytes.put("low\0".getBytes(StandardCharsets.UTF_8));
        ObjectNode tokenizer = (ObjectNode) JSON.readTree(UNIGRAM);
        tokenizer
                .putObject("normalizer")
                .put("type", "Precompiled")
                .put("precompiled_charsmap", Base64.getEncoder().encodeToString(bytes.array()));

        assertEquals(List.of(2, 6), ids(tokenizer.toString(), "Zer"));
    }

    @Test
    void aDamagedMapOfCharactersIsRefused() throws Exception {
        ObjectNode tokenizer = (ObjectNode) JSON.readTree(UNIGRAM);
        tokenizer.putObject("normalizer").put("type", "Precompiled").put("precompiled_charsmap", "AAAAfw==");

        assertThrows(IOException.class, () -> ids(tokenizer.toString(), "low"));
    }

    @Property(tries = 300)
    void everyTextGivesKnownNumbersAndNotTooMany(@ForAll String text, @ForAll @IntRange(min = 4, max = 40) int most)
            throws IOException {
        for (String tokenizer : List.of(BERT, GPT, UNIGRAM)) {
            List<Integer> ids = ids(tokenizer, text, most);
            assertTrue(ids.size() <= most, ids::toString);
            assertTrue(ids.stream().allMatch(id -> id >= 0 && id <= 15), ids::toString);
        }
    }
}
