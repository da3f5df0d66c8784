/** What describes only the coded picture and tells nothing about anybody. */
const DULL =
  /^(Orientation|[XY]Resolution|ResolutionUnit|YCbCr.*|ColorSpace|ExifVersion|FlashpixVersion|ComponentsConfiguration|Exif?Image(Width|Height)|Image(Width|Height|Length)|Compression|Photometric.*|BitsPerSample|SamplesPerPixel|PlanarConfiguration|RowsPerStrip|Strip.*|Tile.*|Interop.*|.*Offset$|SubfileType|NewSubfileType|ReferenceBlackWhite|WhitePoint|Primary.*|Transfer.*|PrintIM|Padding|GPSVersionID|ThumbnailLength|Predictor|FillOrder|SampleFormat|ExtraSamples|ApplicationNotes|ICC.*)$/i;

/**
 * How the camera was set (Exif 3.0, 4.6.6): says nothing about place, time, person or device, and in numbers it would
 * only bury what does.
 */
const SETTINGS =
  /^(ExposureTime|FNumber|ExposureProgram|Exposure(Bias|Compensation|BiasValue|Mode|Index)|ISO|ISOSpeed.*|PhotographicSensitivity|RecommendedExposureIndex|StandardOutputSensitivity|SensitivityType|(ShutterSpeed|Aperture|Brightness|MaxAperture)(Value)?|MeteringMode|LightSource|Flash|FocalLength(In35mmF(ilm|ormat))?|Focal(Length)?In35mm.*|FocalPlane.*|SensingMethod|FileSource|SceneType|SceneCaptureType|CFAPattern|CustomRendered|WhiteBalance|DigitalZoomRatio|GainControl|Contrast|Saturation|Sharpness|SubjectDistance(Range)?|SubjectArea|SubjectLocation|CompositeImage|SourceExposureTimesOfCompositeImage|SourceImageNumberOfCompositeImage|CompressedBitsPerPixel|Gamma|SpectralSensitivity|FlashEnergy|fired|return|mode|function|redeyemode)$/i;

export function isCameraSetting(name: string): boolean {
  return SETTINGS.test(name);
}

/** Whether a tag of Exif says nothing about anybody. */
export function tellsNothing(name: string): boolean {
  return DULL.test(name) || isCameraSetting(name);
}
