package org.deckle.repair.residue;

import static org.assertj.core.api.Assertions.assertThat;

import org.deckle.repair.residue.ResiduePatterns.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines that are leftovers in many languages, and lines of prose that look like them. */
class ResidueTest {

  private static Kind kind(String line) {
    return ResiduePatterns.of("en").kind(line);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "cs; Naposledy upravil Petr dne 12. 3. 2011; Příspěvky: 1 204; Strana 3 z 12; Odpovědět ·"
            + " Sdílet · Nahlásit",
        "sv; Senast redigerad: 12 mars 2011; Inlägg: 1 204; Sida 3 av 12; Svara · Dela · Anmäl",
        "da; Sidst redigeret af Per 12.03.2011; Indlæg: 1.204; Side 3 af 12; Svar · Del · Anmeld",
        "nb; Sist redigert av Per 12.03.2011; Innlegg: 1 204; Side 3 av 12; Svar · Del · Rapporter",
        "fi; Viimeksi muokannut: Pekka, 12.3.2011; Viestit: 1 204; Sivu 3/12; Vastaa · Jaa ·"
            + " Ilmianna",
        "hu; Utoljára szerkesztette: Péter, 2011.03.12.; Hozzászólások: 1204; 3. oldal a 12-ből;"
            + " Válasz · Megosztás · Jelentés",
        "ro; Ultima modificare de către Petru la 12.03.2011; Mesaje: 1.204; Pagina 3 din 12;"
            + " Răspunde · Distribuie · Raportează",
        "uk; Востаннє редагувалось Петро 12.03.2011; Повідомлень: 1204; Сторінка 3 з 12; Відповісти"
            + " · Поділитися · Поскаржитися",
        "vi; Chỉnh sửa cuối: 12/03/2011; Bài viết: 1.204; Trang 3/12; Trả lời · Chia sẻ · Báo cáo",
      })
  void areLeftoversInBooksOfTheirLanguage(String language, String a, String b, String c, String d) {
    ResiduePatterns patterns = ResiduePatterns.of(language);
    for (String line : new String[] {a, b, c, d}) {
      assertThat(patterns.kind(line)).as(line).isEqualTo(Kind.SURE);
    }
    assertThat(kind(d)).as("in an English book").isNotEqualTo(Kind.SURE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Last Modified", "Last updated"})
  void aHeadingOfAManualIsNone(String line) {
    assertThat(kind(line)).isEqualTo(Kind.NEAR);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "Like · Reply · 5 d; Quote Reply; Likes: 12; Comments (5); Last edited by Bob on 3 May"
            + " 2014",
        "Antworten Zitieren; Gefällt mir 5; Kommentare (12); Antworten · Melden · Teilen; Zuletzt"
            + " bearbeitet von Max am 3.5.2014",
        "J’aime : 5; J'aime · Répondre · il y a 3 jours; Commentaires (5); Citer Répondre; Dernière"
            + " modification par Jean le 3 mai 2014",
        "Me gusta: 5; Me gusta · Responder; Comentarios (5); Citar Responder; Publicado por Ana el"
            + " 3 de mayo de 2014",
        "Нравится: 5; Мне нравится · Ответить; Комментарии (5); Цитировать Ответить; Опубликовано:"
            + " 03.05.2014",
        "Mi piace: 5; Cita Rispondi; Commenti (5); Ultima modifica di Anna: 3 maggio 2014;"
            + " Pubblicato da Anna il 03/05/2014",
        "Curtir · Responder; Gostos: 5; Página 2 de 14; Última edição por Ana em 03/05/2014; Deixe"
            + " um comentário",
        "Vind ik leuk · Reageren; Reacties (5); Pagina 2 van 14; Laatst bewerkt door Jan op 3 mei"
            + " 2014; Lees verder »",
        "Lubię to: 5; Cytuj Odpowiedz; Strona 2 z 14; Ostatnio edytowany przez Jan 03.05.2014;"
            + " Czytaj dalej",
        "Beğen · Yanıtla; 12 kişi bunu beğendi; Sayfa 2/14; Son düzenleme: 3 Mayıs 2014; Devamını"
            + " oku",
        "Μου αρέσει: 5; Παράθεση Απάντηση Κοινοποίηση; Σελίδα 2 από 14; Τελευταία επεξεργασία από"
            + " Νίκος: 3 Μαΐου 2014; Διαβάστε περισσότερα",
        "أعجبني · رد; آخر تعديل: 03/05/2014; صفحة 2 من 14; اترك تعليقًا; اقرأ المزيد",
        "پسندیدن · پاسخ; آخرین ویرایش: ۱۳۹۳/۰۲/۱۳; صفحه ۲ از ۱۴; ادامه مطلب; ۵ دیدگاه",
        "पसंद करें · उत्तर दें; अंतिम संपादन: 3 मई 2014; पृष्ठ 2 का 14; और पढ़ें; टिप्पणी करें",
        "좋아요 5; 좋아요 · 답글달기 · 3일 전; 마지막 수정: 2014.05.03; 댓글 5개; 더 보기",
        "いいね 5; 返信 引用 通報; 最終更新: 2014年5月3日; 続きを読む; コメント(5)",
        "讚 回覆 檢舉; 本文最後由 小明 於 2011-3-12 10:22 編輯; 文章: 1204; 從我的手機發送; 按讚 12",
        "페이지 3 / 12; 12페이지 중 3페이지; 12쪽 중 3쪽; 댓글 5개; 더 보기",
        "赞 回复 举报; 本帖最后由 海风 于 2014-5-3 10:12 编辑; 评论(5); 阅读全文; 发表评论",
      })
  void areLeftovers(String a, String b, String c, String d, String e) {
    for (String line : new String[] {a, b, c, d, e}) {
      if (line != null) {
        assertThat(kind(line)).as(line).isEqualTo(Kind.SURE);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Like a dog, he said.",
        "Comments and replies were read aloud.",
        "Quote 5",
        "Published by the Press, 1984",
        "Share this with him.",
        "Answers 5",
        "Veröffentlicht von einem Verlag in Leipzig 1917",
        "Geschrieben am 3. Mai 1917",
        "Antworten gab er keine.",
        "Gefällt mir das?",
        "Publié dans la nuit du 3 mai 1917.",
        "J’aime, je n’aime pas, disait-elle.",
        "Me gusta el mar.",
        "Publicado en Madrid por una casa que cerró en 1936.",
        "Мне нравится море.",
        "— Нравится?",
        "Mi piace, mi piace tanto.",
        "Pubblicato a Milano nel 1984",
        "Gosto de ti.",
        "Página 2 de 14 estava rasgada.",
        "Ik vind het leuk.",
        "Deel het brood.",
        "Lubię to morze.",
        "Strona 2 z 14 była wyrwana.",
        "Beğendim, dedi.",
        "Dün geldi.",
        "Μου αρέσει η θάλασσα.",
        "Σχόλια δεν έκανε κανείς.",
        "أعجبني البحر كثيرا.",
        "رد عليه أخوه بهدوء.",
        "نظر او این بود.",
        "پاسخ را نداد.",
        "मुझे समुद्र पसंद है।",
        "उसने जवाब दिया।",
        "나는 바다를 좋아요라고 말했다.",
        "어제 비가 왔다.",
        "いいねえ、と彼は言った。",
        "彼が原稿を編集しました。",
        "クリックして、保存します。",
        "他回复了我的信。",
        "评论家来了。",
        "文章写得好。",
        "從我的窗子看得見海。",
        "책의 12페이지 중 3페이지만 남았다.",
      })
  void areProse(String line) {
    assertThat(kind(line)).as(line).isIn(Kind.NONE, Kind.PAGE);
    if (!line.matches(".*\\d")) {
      assertThat(kind(line)).as(line).isEqualTo(Kind.NONE);
    }
  }
}
