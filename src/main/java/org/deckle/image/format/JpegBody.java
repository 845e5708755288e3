package org.deckle.image.format;

import static org.deckle.image.format.Bytes.u16;
import static org.deckle.image.format.Bytes.u8;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads the codes of a JPEG's pixels without making pixels of them (ITU T.81, annexes F and G):
 * where data are lost or altered, the codes come to nonsense or do not come out even. Decoders draw
 * such pictures without a word, half of them grey.
 */
final class JpegBody {

  /** Bytes behind the last code that some programs leave there. */
  private static final int FORGIVEN = 16;

  private final byte[] b;
  private final JpegCodes[] direct = new JpegCodes[4];
  private final JpegCodes[] alternating = new JpegCodes[4];
  private final List<Component> components = new ArrayList<>();
  private boolean progressive;
  private int width;
  private int height;
  private int interval;
  private int widest;
  private int highest;

  private JpegBody(byte[] jpeg) {
    b = jpeg;
  }

  /** A component of the frame; {@code there} has a bit for each coefficient that is not zero. */
  private record Component(int id, int across, int down, int rowOfBlocks, long[] there) {}

  /**
   * Whether all codes come out even.
   *
   * @param jpeg one that was probed
   * @return true also for the rare kinds that are not read: arithmetic codes, without loss,
   *     hierarchical
   */
  static boolean isWhole(byte[] jpeg) {
    try {
      return new JpegBody(jpeg).read();
    } catch (ArrayIndexOutOfBoundsException e) {
      // A table or a header leads out of the file.
      return false;
    }
  }

  private boolean read() {
    int at = 2;
    while (at + 4 <= b.length) {
      int marker = u8(b, at + 1);
      if (u8(b, at) != 0xFF || marker == 0xFF || marker == 0 || marker == 1) {
        at++;
        continue;
      }
      if (marker == 0xD9) {
        return true;
      }
      if (marker >= 0xD0 && marker <= 0xD8) {
        at += 2;
        continue;
      }
      int next = at + 2 + u16(b, at + 2, true);
      if (JpegHeader.isFrame(marker) && !frame(marker, at + 4)) {
        return true;
      }
      if (marker == 0xC4) {
        tables(at + 4, next);
      } else if (marker == 0xDD) {
        interval = u16(b, at + 4, true);
      } else if (marker == 0xDA) {
        JpegBits bits = new JpegBits(b, next);
        if (!new Scan(bits, at + 4).read() || bits.isOverrun() || bits.rest() > FORGIVEN) {
          return false;
        }
        next = bits.end();
      }
      at = next;
    }
    return true;
  }

  /** Whether it is a kind that is read here. */
  private boolean frame(int marker, int at) {
    progressive = marker == 0xC2;
    height = u16(b, at + 1, true);
    width = u16(b, at + 3, true);
    if (marker > 0xC2 || height == 0 || width == 0 || !components.isEmpty()) {
      return false;
    }
    int count = u8(b, at + 5);
    for (int i = 0; i < count; i++) {
      int sampling = u8(b, at + 7 + 3 * i);
      widest = Math.max(widest, sampling >> 4);
      highest = Math.max(highest, sampling & 15);
    }
    for (int i = 0; i < count; i++) {
      int sampling = u8(b, at + 7 + 3 * i);
      int across = sampling >> 4;
      int down = sampling & 15;
      if (across == 0 || down == 0) {
        return false;
      }
      int blocks = groups(width, widest) * across;
      long[] there = new long[progressive ? blocks * groups(height, highest) * down : 0];
      components.add(new Component(u8(b, at + 6 + 3 * i), across, down, blocks, there));
    }
    return true;
  }

  private static int groups(int pixels, int sampling) {
    return (pixels + 8 * sampling - 1) / (8 * sampling);
  }

  private void tables(int from, int end) {
    for (int at = from; at < end; ) {
      JpegCodes codes = new JpegCodes(b, at + 1);
      (u8(b, at) >> 4 == 0 ? direct : alternating)[u8(b, at) & 3] = codes;
      at += 1 + codes.size();
    }
  }

  /** One scan: the codes of some components, or of a part of their coefficients. */
  private final class Scan {
    private final JpegBits bits;
    private final List<Component> its = new ArrayList<>();
    private final List<JpegCodes> means = new ArrayList<>();
    private final List<JpegCodes> others = new ArrayList<>();
    private final int first;
    private final int last;
    private final boolean refining;
    private int empty;

    Scan(JpegBits bits, int at) {
      this.bits = bits;
      int count = u8(b, at);
      for (int i = 0; i < count; i++) {
        int id = u8(b, at + 1 + 2 * i);
        int table = u8(b, at + 2 + 2 * i);
        components.stream().filter(c -> c.id() == id).findFirst().ifPresent(its::add);
        means.add(direct[table >> 4 & 3]);
        others.add(alternating[table & 3]);
      }
      int rest = at + 1 + 2 * count;
      first = u8(b, rest);
      last = Math.min(63, u8(b, rest + 1));
      refining = u8(b, rest + 2) >> 4 > 0;
    }

    boolean read() {
      if (its.isEmpty() || its.size() != means.size()) {
        return false;
      }
      boolean alone = its.size() == 1;
      Component only = its.get(0);
      int columns = alone ? blocks(width, only.across(), widest) : groups(width, widest);
      int rows = alone ? blocks(height, only.down(), highest) : groups(height, highest);
      int all = columns * rows;
      for (int i = 0; i < all; i++) {
        if (interval > 0 && i > 0 && i % interval == 0) {
          empty = 0;
          if (!bits.restart((i / interval - 1) % 8)) {
            return false;
          }
        }
        boolean whole =
            alone
                ? block(0, i / columns * only.rowOfBlocks() + i % columns)
                : group(i % columns, i / columns);
        if (!whole || bits.isOverrun()) {
          return false;
        }
      }
      return true;
    }

    private static int blocks(int pixels, int sampling, int most) {
      return ((pixels * sampling + most - 1) / most + 7) / 8;
    }

    private boolean group(int column, int row) {
      for (int c = 0; c < its.size(); c++) {
        Component component = its.get(c);
        for (int y = 0; y < component.down(); y++) {
          for (int x = 0; x < component.across(); x++) {
            int line = row * component.down() + y;
            int block = line * component.rowOfBlocks() + column * component.across() + x;
            if (!block(c, block)) {
              return false;
            }
          }
        }
      }
      return true;
    }

    private boolean block(int component, int number) {
      if (!progressive) {
        return mean(means.get(component)) && coefficients(others.get(component));
      }
      if (first == 0) {
        return refining ? bits.take(1) >= 0 : mean(means.get(component));
      }
      long[] there = its.get(component).there();
      return refining
          ? refined(others.get(component), there, number)
          : begun(others.get(component), there, number);
    }

    private boolean mean(JpegCodes codes) {
      int size = codes == null ? -1 : bits.symbol(codes);
      return size >= 0 && size <= 16 && bits.take(size) >= 0;
    }

    private boolean coefficients(JpegCodes codes) {
      if (codes == null) {
        return false;
      }
      for (int k = 1; k < 64; k++) {
        int symbol = bits.symbolAndBits(codes);
        if (symbol < 0) {
          return false;
        }
        if ((symbol & 15) == 0 && symbol != 0xF0) {
          return true;
        }
        k += symbol >> 4;
        if (k > 63) {
          return false;
        }
      }
      return true;
    }

    private boolean begun(JpegCodes codes, long[] there, int number) {
      if (empty > 0) {
        empty--;
        return true;
      }
      for (int k = first; codes != null && k <= last; k++) {
        int symbol = bits.symbol(codes);
        int size = symbol & 15;
        int run = symbol >> 4;
        if (symbol < 0) {
          return false;
        }
        if (size == 0 && run < 15) {
          empty = (1 << run) - 1 + bits.take(run);
          return true;
        }
        k += run;
        if (k > 63) {
          return false;
        }
        if (size > 0) {
          bits.take(size);
          there[number] |= 1L << k;
        }
      }
      return codes != null;
    }

    private boolean refined(JpegCodes codes, long[] there, int number) {
      int k = first;
      while (codes != null && empty == 0 && k <= last) {
        int symbol = bits.symbol(codes);
        int run = symbol >> 4;
        boolean fresh = (symbol & 15) != 0;
        if (symbol < 0) {
          return false;
        }
        if (!fresh && run < 15) {
          empty = (1 << run) + bits.take(run);
          break;
        }
        bits.take(fresh ? 1 : 0);
        while (k <= last) {
          if ((there[number] >>> k & 1) != 0) {
            bits.take(1);
          } else if (--run < 0) {
            break;
          }
          k++;
        }
        if (fresh && k > last) {
          return false;
        }
        if (fresh) {
          there[number] |= 1L << k;
        }
        k++;
      }
      if (empty > 0) {
        if (k <= last) {
          bits.skip(Long.bitCount(there[number] & -1L << k & -1L >>> 63 - last));
        }
        empty--;
      }
      return codes != null;
    }
  }
}
