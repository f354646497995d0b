"""Static weights of a variable font with tabular figures: fonts.py source.woff2 target-folder"""

import sys

from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

source, target = sys.argv[1:3]
for weight in (400, 600):
    font = instancer.instantiateVariableFont(TTFont(source), {"wght": weight})
    font.flavor = None
    lookups = font["GSUB"].table.LookupList.Lookup
    for record in font["GSUB"].table.FeatureList.FeatureRecord:
        if record.FeatureTag != "tnum":
            continue
        for index in record.Feature.LookupListIndex:
            for table in lookups[index].SubTable:
                mapping = getattr(getattr(table, "ExtSubTable", table), "mapping", {})
                for cmap in font["cmap"].tables:
                    for code, glyph in list(cmap.cmap.items()):
                        cmap.cmap[code] = mapping.get(glyph, glyph)
    for name in font["name"].names:
        if name.nameID in (1, 4, 16):
            name.string = f"Tradewind {weight}"
        elif name.nameID == 6:
            name.string = f"Tradewind{weight}"
        elif name.nameID in (2, 17):
            name.string = "Regular"
    font.save(f"{target}/{weight}.ttf")
