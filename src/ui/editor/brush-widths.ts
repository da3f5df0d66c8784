/** Widths of the brush, as shares of the picture's width. */
export const brushWidths = { least: 0.01, usual: 0.04, most: 0.2, step: 0.01 } as const;
