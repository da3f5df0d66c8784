/**
 * How the camera was set (Exif 3.0, 4.6.6): says nothing about place, time, person or device, and in numbers it would
 * only bury what does.
 */
const SETTINGS =
  /^(ExposureTime|FNumber|ExposureProgram|Exposure(Bias|Compensation|BiasValue|Mode|Index)|ISO|ISOSpeed.*|PhotographicSensitivity|RecommendedExposureIndex|StandardOutputSensitivity|SensitivityType|(ShutterSpeed|Aperture|Brightness|MaxAperture)(Value)?|MeteringMode|LightSource|Flash|FocalLength(In35mmF(ilm|ormat))?|Focal(Length)?In35mm.*|FocalPlane.*|SensingMethod|FileSource|SceneType|SceneCaptureType|CFAPattern|CustomRendered|WhiteBalance|DigitalZoomRatio|GainControl|Contrast|Saturation|Sharpness|SubjectDistance(Range)?|SubjectArea|SubjectLocation|CompositeImage|SourceExposureTimesOfCompositeImage|SourceImageNumberOfCompositeImage|CompressedBitsPerPixel|Gamma|SpectralSensitivity|FlashEnergy|fired|return|mode|function|redeyemode)$/i;

export function isCameraSetting(name: string): boolean {
  return SETTINGS.test(name);
}
