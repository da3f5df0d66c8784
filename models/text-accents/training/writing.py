"""What is written on the lines that are drawn: places, streets, names, numbers, in the Latin script of Europe."""

import random
import re
import unicodedata

#: Letters with marks, by the plain letter they stand on. The reading network has none of them.
MARKED = {
    "a": "áàâäãåāăą", "c": "çćčċ", "d": "ďđ", "e": "éèêëēėęě", "g": "ğġ", "i": "íìîïīį", "l": "łľĺ", "n": "ñńňņ",
    "o": "óòôöõøőō", "r": "řŕ", "s": "śšşșß", "t": "ťțţ", "u": "úùûüūůűų", "y": "ýÿ", "z": "źžż",
}
#: How often each is drawn where a word gets a mark: those of the large languages of Europe most.
OFTEN = "éèêëçñöüäßåøłáàâíóôúõãœæšžčřęąśżńığ"
LETTERS = "".join(MARKED.values())
PLAIN = "".join(map(chr, range(33, 127)))
OTHER = "æœðþıÆŒÐÞ°€£§«»“”„’–—·ªº¿¡…&№"
CHARACTERS = "".join(dict.fromkeys(PLAIN + OTHER + LETTERS + "".join(c.upper() for c in LETTERS if len(c.upper()) == 1))) + " "

STREETS = """Rue de la|Rue du|Avenue|Boulevard|Place de l'|Allée des|Chemin|Quai|Straße|Hauptstraße|Bahnhofstraße|Gasse|Platz|Weg
Am|Calle|Calle de|Avenida|Plaza|Paseo|Carrer|Plaça|Rua|Praça|Largo|Travessa|Via|Viale|Piazza|Corso|Vicolo|Gade|Vej|Gata|Gatan
Väg|Vägen|Torg|Veien|Gaten|Plass|Katu|Tie|Ulica|ulica|Aleja|Plac|Osiedle|Utca|Tér|Út|Ulice|Náměstí|Třída|Nám.|Cesta|Trg|Strada
Bulevardul|Piața|Sokak|Caddesi|Mahallesi|Iela|Gatvė|Tänav|Straat|Laan|Plein|Gracht|Street|Road|Lane|Avenue|Square|Close""".replace("\n", "|").split("|")
SIGNS = """Hôtel|Café|Bäckerei|Fußgänger|Église|Château|Forêt|Musée|Théâtre|École|Mairie|Gare|Sortie|Entrée|Réception|Fermé|Été|Défense
Apotheke|Universität|Schloß|Größe|Grüß Gott|Öffnungszeiten|Geöffnet|Geschäft|Brücke|Tür|Für|Straßenbahn|Münchner|Österreich|Ausfahrt
Señor|España|Niño|Año|Mañana|Salón|Farmacia|Panadería|Estación|Dirección|Teléfono|Información|Açaí|São|Pão|Coração|Estação|Informação
Città|Perché|Caffè|Università|Giovedì|Køb|Åbent|Lørdag|Gården|Smørrebrød|Kirke|Öppet|Stängt|Sjö|Göteborg|Malmö|Ålesund|Tromsø|Røros
Przejście|Wyjście|Łódź|Kraków|Święty|Żółty|Książki|Główny|Dworzec|Sprzedaż|Možný|Děkuji|Příjezd|Řeka|Účtenka|Köszönöm|Élő|Büfé|Őszi
Știri|Mulțumesc|Română|Îngheț|Čaj|Šumar|Željeznički|Đakovo|Şehir|Çarşı|İstanbul|Yıldız|Müdürlük|Škola|Grīva|Ūdens|Œuvre|Bœuf|Ægir|Þór
Hotel|Restaurant|Pharmacy|Bakery|Station|Exit|Entrance|Open|Closed|Parking|Private|Museum|School|Church|Library|Market|Kitchen|Welcome
Welcome home|Do not disturb|Boarding pass|Gate|Seat|Room|Check-out|Breakfast|Reception|No smoking|Push|Pull|Sale|Taxi|Bus|Police""".replace("\n", "|").split("|")
FIRST = """Zoë|José|François|Jürgen|Søren|Łukasz|Małgorzata|Åsa|Björn|Inês|João|Nuño|Renée|Chloé|Jérôme|Anaïs|Ondřej|Žofie|György|Şebnem|Ştefan
Anna|Peter|Maria|David|Laura|Thomas|Emma|James|Julia|Martin|Sarah|Paul|Nina|Simon|Olivia|Marco""".replace("\n", "|").split("|")
LAST = """Müller|Lefèvre|Núñez|Sørensen|Wałęsa|Öztürk|Gonçalves|Åkesson|Björk|Dvořák|Kovács|Nowak|Ibáñez|Groß|Weiß|Jäger|Süß|Bélanger|Castañeda
Smith|Brown|Wilson|Meyer|Rossi|Jansen|Novak|Taylor|Clark|Fischer|Martin|Bernard|Silva|Costa|Larsen|Virtanen""".replace("\n", "|").split("|")


def plain_of(letter):
    """The letter under the mark."""
    for plain, marked in MARKED.items():
        if letter.lower() in marked:
            return plain.upper() if letter.isupper() else plain
    return unicodedata.normalize("NFD", letter)[0]


def marked_somewhere(word, share):
    def one(c):
        options = MARKED.get(c.lower())
        if options is None or random.random() > share:
            return c
        often = [o for o in options if o in OFTEN]
        new = random.choice(often if often and random.random() < 0.75 else options)
        return new.upper() if c.isupper() and len(new.upper()) == 1 else new

    return "".join(map(one, word))


class Writer:
    def __init__(self, towns, words, invented=True):
        """`invented`: some words get marks where nobody puts any, so that letters are looked at and not guessed."""
        self.invented = invented
        self.special = [t for t in towns if any(ord(c) > 127 for c in t)]
        self.towns, self.words = towns, words

    def town(self):
        return random.choice(self.special if random.random() < 0.6 else self.towns)

    def number(self):
        d = lambda n: "".join(random.choice("0123456789") for _ in range(n))
        return random.choice([
            lambda: f"+{random.choice([33, 49, 34, 44, 48, 46])} {d(2)} {d(3)} {d(2)} {d(2)}", lambda: f"0{d(3)} {d(6)}", lambda: f"{d(2)}:{d(2)}",
            lambda: f"{d(2)}.{d(2)}.20{d(2)}", lambda: f"{random.randint(1, 31)}/{random.randint(1, 12)}/{d(2)}", lambda: f"{d(2)},{d(2)} €", lambda: f"£{d(1)}.{d(2)}", lambda: d(random.randint(1, 6)),
            lambda: "".join(random.choice("ABCDEFGHJKLMNPRSTUVWXYZ") for _ in range(3)) + "-" + d(3), lambda: f"{d(3)}-{d(3)}-{d(4)}", lambda: f"{d(5)} {self.town()}",
            lambda: f"{d(2)}%", lambda: f"N° {d(2)}", lambda: f"{random.randint(1, 12)} am", lambda: f"{d(1)}{random.choice('ABCDEF')}",
        ])()

    def line(self):
        """One line, of at most 32 letters."""
        pick = random.random()
        words = lambda n: " ".join(random.choice(self.words) for _ in range(n))
        if pick < 0.2:
            line = random.choice(STREETS) + " " + self.town() + random.choice(["", "", f" {random.randint(1, 199)}", f", {random.randint(1, 99)}"])
        elif pick < 0.35:
            line = self.town() + random.choice(["", f" {random.randint(1, 999)}", "-" + self.town(), " – " + self.town()])
        elif pick < 0.5:
            line = random.choice(SIGNS) + random.choice(["", " " + random.choice(SIGNS), " " + self.town()])
        elif pick < 0.6:
            line = random.choice(FIRST) + " " + random.choice(LAST)
        elif pick < 0.7:
            line = self.number()
        elif pick < 0.74:
            name = re.sub(r"[^a-z]", "", random.choice(self.words).lower()) or "info"
            line = random.choice([f"{name}@{name[::-1]}.com", f"www.{name}.{random.choice(['de', 'fr', 'com', 'es', 'org'])}", f"@{name}_{random.randint(1, 99)}", f"https://{name}.eu"])
        else:
            line = words(random.randint(1, 5))
        share = random.choice([0, 0, 0, 0.15, 0.4]) if self.invented else 0
        line = marked_somewhere(line, share)[:32].strip()
        case = random.random()
        if case < 0.3 and "ß" not in line and "ı" not in line:
            line = line.upper()
        elif case < 0.4:
            line = line.lower()
        line = unicodedata.normalize("NFC", "".join(c for c in unicodedata.normalize("NFC", line) if c in CHARACTERS))
        return re.sub(" +", " ", line).strip() or self.line()
