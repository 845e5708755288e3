package org.deckle.image.format;

/** Kinds of picture file, told by content. */
public enum PictureFormat {
  JPEG("image/jpeg", "JPEG", "jpg jpeg jpe jfif"),
  PNG("image/png", "PNG", "png apng"),
  GIF("image/gif", "GIF", "gif"),
  WEBP("image/webp", "WebP", "webp"),
  SVG("image/svg+xml", "SVG", "svg"),
  TIFF("image/tiff", "TIFF", "tif tiff"),
  BMP("image/bmp", "BMP", "bmp dib"),
  AVIF("image/avif", "AVIF", "avif"),
  HEIC("image/heic", "HEIC", "heic heif"),
  JXL("image/jxl", "JPEG XL", "jxl"),
  JP2("image/jp2", "JPEG 2000", "jp2 j2k jpx"),
  JXR("image/jxr", "JPEG XR", "jxr wdp hdp"),
  TGA("image/x-tga", "Targa", "tga"),
  PCX("image/x-pcx", "PCX", "pcx"),
  QOI("image/qoi", "QOI", "qoi"),
  PNM("image/x-portable-anymap", "Netpbm", "pnm ppm pgm pbm pam"),
  RAW("image/x-raw", "camera raw data", "cr2 cr3 nef arw dng raf orf rw2"),
  XCF("image/x-xcf", "GIMP", "xcf"),
  DJVU("image/vnd.djvu", "DjVu", "djvu djv"),
  PSD("image/vnd.adobe.photoshop", "Photoshop", "psd psb"),
  WMF("image/wmf", "Windows metafile", "wmf"),
  EMF("image/emf", "enhanced metafile", "emf"),
  ICO("image/vnd.microsoft.icon", "icon", "ico"),
  EPS("application/postscript", "PostScript", "eps ps ai"),
  PDF("application/pdf", "PDF", "pdf"),
  GZIP("application/gzip", "compressed", "svgz");

  private final String mediaType;
  private final String title;
  private final String extensions;

  PictureFormat(String mediaType, String title, String extensions) {
    this.mediaType = mediaType;
    this.title = title;
    this.extensions = extensions;
  }

  public String mediaType() {
    return mediaType;
  }

  /** The name a person knows it by. */
  public String title() {
    return title;
  }

  /** The usual file extension, without a dot. */
  public String extension() {
    int space = extensions.indexOf(' ');
    return space < 0 ? extensions : extensions.substring(0, space);
  }

  /** Whether a file of this kind may be called so. */
  public boolean hasExtension(String extension) {
    return (" " + extensions + " ").contains(" " + extension + " ");
  }

  /** Whether two extensions mean one kind of file. */
  public static boolean areAlike(String one, String other) {
    for (PictureFormat format : values()) {
      if (format.hasExtension(one) && format.hasExtension(other)) {
        return true;
      }
    }
    return false;
  }

  /** Whether any kind of picture file is called so. */
  public static boolean isExtension(String extension) {
    for (PictureFormat format : values()) {
      if (!extension.isEmpty() && format.hasExtension(extension)) {
        return true;
      }
    }
    return false;
  }

  /** Whether Deckle can use it, as it is or converted. */
  boolean isUsable() {
    return compareTo(BMP) <= 0;
  }

  /** What an author can do about a kind that cannot be used. */
  String advice() {
    return switch (this) {
      case WMF, EMF, EPS, PDF, GZIP -> "save it as SVG or PNG";
      default -> "save it as JPEG or PNG";
    };
  }
}
