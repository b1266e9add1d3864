package org.lectern.workbench.look;

import java.util.EnumMap;
import java.util.Map;
import org.eclipse.swt.graphics.RGB;
import org.lectern.workbench.api.Token;

/** The colours of a theme. Contrasts are stated in docs/look.md and held by a test. */
public enum Palette {
    LIGHT(
            0xFFFFFF, 0xF1F1EF, 0x1D2125, 0x555B62, 0x8C9197, 0xDCDCD8, 0x868B91, 0x1B5E8C, 0xDCE8F2, 0xF2F4F6,
            0xFFE083, 0x1E6B45, 0x8A5300, 0xB3261E),
    DARK(
            0x1A1C1F, 0x24272B, 0xE6E8EA, 0xA8AEB5, 0x70767D, 0x363A3F, 0x7F868E, 0x74B3E0, 0x263F54, 0x222629,
            0x6B5200, 0x6CC796, 0xE8B04B, 0xFF8F85);

    private final Map<Token, RGB> colours = new EnumMap<>(Token.class);

    /** In the order of {@link Token}. */
    Palette(int... values) {
        for (Token token : Token.values()) {
            colours.put(token, rgb(values[token.ordinal()]));
        }
    }

    public RGB rgb(Token token) {
        return colours.get(token);
    }

    /** {@code #1B5E8C}. */
    public String hex(Token token) {
        RGB rgb = rgb(token);
        return String.format("#%02X%02X%02X", rgb.red, rgb.green, rgb.blue);
    }

    static RGB rgb(int value) {
        return new RGB(value >> 16 & 0xFF, value >> 8 & 0xFF, value & 0xFF);
    }
}
