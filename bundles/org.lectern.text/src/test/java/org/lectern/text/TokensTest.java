package org.lectern.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class TokensTest {
    @Test
    void termsLeaveOutWhatCarriesNoMeaning() {
        assertEquals(
                List.of("finetune", "llm", "lora", "aids", "rank"),
                Tokens.terms("We fine-tune 30 LLMs with LoRA and AIDS of rank 8 in a x."));
    }

    @Test
    void anEmptyTextHasNoWords() {
        assertEquals(List.of(), Tokens.words(""));
        assertEquals(List.of(), Tokens.terms(" \n"));
    }
}
