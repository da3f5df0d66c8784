export const svgNamespace = 'http://www.w3.org/2000/svg';
export const xlinkNamespace = 'http://www.w3.org/1999/xlink';
export const xmlNamespace = 'http://www.w3.org/XML/1998/namespace';
export const xhtmlNamespace = 'http://www.w3.org/1999/xhtml';

export const keptNamespaces = [svgNamespace, xlinkNamespace, xmlNamespace, xhtmlNamespace];

/** Elements that draw or say how to (SVG 1.1, SVG Tiny 1.2, SVG 2). Not among them: metadata, script, sound, video. */
export const svgElements = new Set(
  `a altGlyph altGlyphDef altGlyphItem animate animateColor animateMotion animateTransform animation circle clipPath
  color-profile cursor defs desc discard ellipse feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix
  feDiffuseLighting feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur
  feImage feMerge feMergeNode feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence
  filter flowDiv flowPara flowRegion flowRoot flowSpan font font-face font-face-format font-face-name font-face-src
  font-face-uri foreignObject g glyph glyphRef hatch hatchpath hkern image line linearGradient marker mask mesh
  meshgradient meshpatch meshrow missing-glyph mpath path pattern polygon polyline radialGradient rect set solidColor
  solidcolor stop style svg switch symbol tbreak text textArea textPath title tref tspan use view vkern`.split(/\s+/),
);

/** Elements whose text is shown or read. */
export const textElements = new Set(['text', 'textArea', 'flowRoot', 'title', 'desc', 'style', 'foreignObject']);

/** Attributes without a prefix that have a meaning in SVG, besides `aria-…`. */
export const svgAttributes = new Set(
  `accent-height accumulate additive alignment-baseline alphabetic amplitude arabic-form ascent attributeName
  attributeType azimuth baseFrequency baseProfile baseline-shift bbox begin bias by calcMode cap-height class clip
  clip-path clip-rule clipPathUnits color color-interpolation color-interpolation-filters color-profile color-rendering
  contentScriptType contentStyleType crossorigin cursor cx cy d decelerate descent diffuseConstant direction display
  divisor dominant-baseline dur dx dy edgeMode elevation enable-background end exponent externalResourcesRequired
  fetchpriority fill fill-opacity fill-rule filter filterRes filterUnits flood-color flood-opacity focusable font
  font-family font-feature-settings font-kerning font-size font-size-adjust font-stretch font-style font-variant
  font-variant-caps font-variant-ligatures font-variant-numeric font-weight format fr from fx fy g1 g2 glyph-name
  glyph-orientation-horizontal glyph-orientation-vertical glyphRef gradientTransform gradientUnits hanging hatchUnits
  hatchContentUnits height horiz-adv-x horiz-origin-x horiz-origin-y href hreflang id ideographic image-rendering
  initialVisibility in in2 inline-size intercept isolation k k1 k2 k3 k4 kernelMatrix kernelUnitLength kerning keyPoints
  keySplines keyTimes lang lengthAdjust letter-spacing lighting-color limitingConeAngle line-height local marker
  marker-end marker-mid marker-start markerHeight markerUnits markerWidth mask mask-border mask-clip mask-composite
  mask-image mask-mode mask-origin mask-position mask-repeat mask-size mask-type maskContentUnits maskUnits
  mathematical max media method min mix-blend-mode mode name numOctaves offset opacity operator order orient
  orientation origin overflow overline-position overline-thickness paint-order panose-1 path pathLength
  patternContentUnits patternTransform patternUnits pitch playbackOrder pointer-events points pointsAtX pointsAtY
  pointsAtZ preserveAlpha preserveAspectRatio primitiveUnits r radius refX refY rel rendering-intent repeatCount
  repeatDur requiredExtensions requiredFeatures requiredFonts requiredFormats restart result role rotate rx ry scale
  seed shape-image-threshold shape-inside shape-margin shape-padding shape-rendering shape-subtract side slope
  snapshotTime solid-color solid-opacity space spacing specularConstant specularExponent spreadMethod startOffset
  stdDeviation stemh stemv stitchTiles stop-color stop-opacity strikethrough-position strikethrough-thickness string
  stroke stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity
  stroke-width style surfaceScale systemLanguage tabindex tableValues target targetX targetY text-align text-anchor
  text-decoration text-decoration-color text-decoration-line text-decoration-style text-indent text-orientation
  text-overflow text-rendering textLength to transform transform-box transform-origin type u1 u2 underline-position
  underline-thickness unicode unicode-bidi unicode-range units-per-em v-alphabetic v-hanging v-ideographic
  v-mathematical values vector-effect version vert-adv-y vert-origin-x vert-origin-y viewBox viewTarget visibility
  viewport-fill viewport-fill-opacity white-space width widths word-spacing word-wrap writing-mode x x-height x1 x2
  xChannelSelector y y1 y2 yChannelSelector z zoomAndPan`.split(/\s+/),
);

/** What may be said of an element of XHTML inside `foreignObject` without naming anything outside. */
export const xhtmlAttributes = new Set(['class', 'id', 'style', 'lang', 'dir', 'width', 'height', 'align', 'valign']);

/** Elements of XHTML that only arrange text. */
export const xhtmlElements = new Set(
  `a b body br center code div em font h1 h2 h3 h4 h5 h6 i li ol p pre small span strong sub sup table tbody td th thead
  tr u ul`.split(/\s+/),
);
