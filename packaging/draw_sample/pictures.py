"""Which picture is drawn by what: the table of their paths below resources/sample."""

from collections.abc import Callable

from . import bridges, care, coasts, fields, football, libraries, rivers, skies, storms, streets, trains, wind
from .sheet import Sheet

SONGHONG = "songhong.sample.example/images/2026/11"
DUYENHAI = "duyenhai.sample.example/Uploaded/202611"
HARBOUR = "harbourcourier.sample.example/wp-content/uploads/2026/11"
DELTA = "deltawire.sample.example/media/2026"

PICTURES: dict[str, Callable[[Sheet], None]] = {
    f"{SONGHONG}/22/tau-chay-thu-cau-can-lach-tray.jpg": trains.train_viaduct,
    f"{SONGHONG}/22/hanh-khach-ga-lach-tray.jpg": trains.train_platform,
    f"{DUYENHAI}/22/5639_tau-hoa-1.jpg": trains.train_bay,
    f"{DELTA}/4471/cab-view-trial-run.jpg": trains.train_driver,
    f"{DELTA}/4459/storm-14-satellite.jpg": storms.storm_map,
    f"{SONGHONG}/19/song-lon-bo-ke.jpg": storms.storm_coast,
    f"{DUYENHAI}/18/5639_tau-ca-neo-dau-7c83e8c6.jpg": storms.storm_boats,
    f"{DUYENHAI}/20/5641_nha-thi-dau-vn-2a91.jpg": storms.storm_shelter,
    f"{SONGHONG}/16/phong-doc-dem.jpg": libraries.library_hall,
    f"{SONGHONG}/16/giua-nhung-ke-sach.jpg": libraries.library_shelf,
    f"{HARBOUR}/hanoi-night-library-street.jpg": libraries.library_front,
    f"{SONGHONG}/21/san-van-dong-dem-chung-ket.jpg": football.stadium_night,
    f"{SONGHONG}/21/pha-dut-diem-phut-87.jpg": football.football_kick,
    f"{DUYENHAI}/22/5650_co-dong-vien.jpg": football.football_fans,
    f"{HARBOUR}/cup-final-celebration.jpg": football.football_cup,
    f"{SONGHONG}/18/phoi-ca-phe-dak-doa.jpg": fields.coffee_drying,
    f"{SONGHONG}/18/qua-ca-phe-chin.jpg": fields.coffee_cherries,
    f"{SONGHONG}/23/cau-thep-trong-suong.jpg": bridges.bridge_fog,
    f"{SONGHONG}/23/xe-dap-qua-cau.jpg": bridges.bridge_bikes,
    f"{SONGHONG}/23/bai-giua-song-hong.jpg": bridges.bridge_river,
    f"{SONGHONG}/14/hanh-lang-tram-y-te.jpg": care.hospital_corridor,
    f"{SONGHONG}/14/kham-tu-xa-7f21.jpg": care.telemedicine,
    f"{SONGHONG}/20/vuon-dao-som.jpg": fields.flower_village,
    f"{SONGHONG}/10/ruong-bac-thang.jpg": fields.terraces,
    f"{DUYENHAI}/12/5622_cho-noi-som-mai.jpg": rivers.market_boats,
    f"{DUYENHAI}/12/5622_f64c83e8c6c7032297d-2.jpg": rivers.market_woman,
    f"{DUYENHAI}/23/5648_pho-den-long.jpg": streets.lantern_street,
    f"{DUYENHAI}/23/5648_tho-lam-den-9d0c11.jpg": streets.lantern_maker,
    f"{DUYENHAI}/17/5633_cum-tua-bin-so-1.jpg": wind.wind_sea,
    f"{HARBOUR}/installation-vessel.jpg": wind.wind_install,
    f"{DELTA}/4440/canh-quat-tai-cang.jpg": wind.wind_blades,
    f"{DUYENHAI}/15/5630_hai-dang-hon-kheo.jpg": coasts.lighthouse,
    f"{DUYENHAI}/15/5630_c83e8c6c7032-2.jpg": coasts.lighthouse_lens,
    f"{DUYENHAI}/13/5626_dong-muoi.jpg": fields.salt,
    f"{DUYENHAI}/13/5626_trong-dung-vn-4.jpg": fields.mangrove,
    f"{HARBOUR}/fjord-ferry-charging.jpg": coasts.ferry,
    f"{HARBOUR}/lisbon-tram-returns.jpg": streets.tram,
    f"{HARBOUR}/harbour-automated-cranes.jpg": coasts.port,
    f"{HARBOUR}/observatory-night.jpg": skies.observatory,
    f"{DELTA}/4478/delta-dusk.jpg": rivers.delta_dusk,
    f"{DELTA}/4468/rice-mill-can-tho.jpg": fields.rice_mill,
    f"{DELTA}/4428/bua-trua-ban-tru.jpg": care.school_lunch,
}
