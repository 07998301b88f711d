import HaiDang
