"""The names of the months as European, Turkish and Indonesian pages write them; data only."""

_NAMES = (
    "jan january janvier januar jänner jaenner enero ene gennaio gen janeiro januari ocak oca января янв stycznia sty "
    "ledna leden januára ianuarie tammikuuta tammikuu január ιανουαρίου",
    "feb february février fevrier févr fevr februar febrero febbraio fevereiro fev februari şubat şub февраля фев "
    "lutego lut února únor februára februarie helmikuuta helmikuu február φεβρουαρίου",
    "mar march mars märz maerz mär marzo março marco maart mrt maret mart марта мар marca března březen martie "
    "maaliskuuta maaliskuu március μαρτίου",
    "apr april avril avr abril abr aprile nisan nis апреля апр kwietnia kwi dubna duben apríla aprilie huhtikuuta "
    "huhtikuu április απριλίου",
    "may mai mayo maggio mag maio mei maj mayıs мая май maja května květen mája toukokuuta toukokuu május μαΐου",
    "jun june juin juni junio giugno giu junho haziran haz июня июн czerwca cze června červen júna iunie kesäkuuta "
    "kesäkuu június ιουνίου",
    "jul july juillet juil juli julio luglio lug julho temmuz tem июля июл lipca lip července červenec júla iulie "
    "heinäkuuta heinäkuu július ιουλίου",
    "aug august août aout agosto ago augustus augusti agustus ağustos ağu августа авг sierpnia sie srpna srpen "
    "augusta elokuuta elokuu augusztus αυγούστου",
    "sep sept september septembre septiembre settembre set setembro eylül eyl сентября сен сент września wrz září "
    "septembra septembrie syyskuuta syyskuu szeptember σεπτεμβρίου",
    "oct october octobre oktober okt octubre ottobre ott outubro out ekim eki октября окт października paź října "
    "říjen októbra octombrie lokakuuta lokakuu október οκτωβρίου",
    "nov november novembre noviembre novembro kasım kas ноября ноя нояб listopada lis listopadu listopad novembra "
    "noiembrie marraskuuta marraskuu νοεμβρίου",
    "dec december décembre decembre déc dezember dez diciembre dic dicembre dezembro desember des aralık ara декабря "
    "дек grudnia gru prosince prosinec decembra decembrie joulukuuta joulukuu δεκεμβρίου",
)
MONTHS = {name: number for number, names in enumerate(_NAMES, start=1) for name in names.split()}
"""The number of a month by its name in lower case."""
