"""Letters that are one letter to somebody who searches: old and new kanji, kana, barred letters."""

from __future__ import annotations

_OLD_AND_NEW = """
亞亜 惡悪 壓圧 圍囲 醫医 爲為 壹壱 隱隠 榮栄 營営 衞衛 驛駅 圓円 緣縁 鹽塩 奧奥 應応 橫横 歐欧
毆殴 穩穏 假仮 價価 畫画 會会 壞壊 懷懐 繪絵 槪概 擴拡 殼殻 覺覚 學学 嶽岳 樂楽 罐缶 卷巻 陷陥
勸勧 寬寛 關関 歡歓 觀観 氣気 歸帰 旣既 龜亀 僞偽 戲戯 犧犠 舊旧 據拠 擧挙 虛虚 峽峡 挾挟 狹狭
鄕郷 曉暁 區区 驅駆 勳勲 薰薫 徑径 惠恵 揭掲 溪渓 經経 繼継 莖茎 螢蛍 輕軽 鷄鶏 藝芸 擊撃 缺欠
儉倹 劍剣 圈圏 檢検 權権 獻献 縣県 險険 顯顕 驗験 嚴厳 效効 廣広 恆恒 鑛鉱 號号 國国 黑黒 濟済
碎砕 齋斎 劑剤 櫻桜 雜雑 參参 慘惨 棧桟 蠶蚕 贊賛 殘残 絲糸 齒歯 兒児 辭辞 濕湿 實実 舍舎 寫写
釋釈 壽寿 收収 從従 澁渋 獸獣 縱縦 肅粛 處処 緖緒 敍叙 奬奨 將将 燒焼 稱称 證証 乘乗 剩剰 壤壌
孃嬢 條条 淨浄 疊畳 穰穣 讓譲 釀醸 囑嘱 觸触 寢寝 愼慎 眞真 盡尽 圖図 粹粋 醉酔 隨随 髓髄 數数
樞枢 聲声 靜静 齊斉 攝摂 竊窃 專専 戰戦 淺浅 潛潜 纖繊 踐践 錢銭 禪禅 雙双 壯壮 搜捜 插挿 爭争
總総 聰聡 莊荘 裝装 騷騒 增増 藏蔵 臟臓 卽即 屬属 續続 墮堕 體体 對対 帶帯 滯滞 臺台 瀧滝 擇択
澤沢 單単 擔担 膽胆 團団 彈弾 斷断 癡痴 遲遅 晝昼 蟲虫 鑄鋳 廳庁 聽聴 敕勅 鎭鎮 遞逓 鐵鉄 轉転
點点 傳伝 黨党 盜盗 燈灯 當当 鬭闘 德徳 獨独 讀読 屆届 繩縄 貳弐 惱悩 腦脳 廢廃 拜拝 賣売 麥麦
發発 髮髪 拔抜 蠻蛮 祕秘 濱浜 甁瓶 冨富 拂払 佛仏 竝並 變変 邊辺 辨弁 辯弁 瓣弁 步歩 舖舗 襃褒
豐豊 沒没 飜翻 萬万 滿満 默黙 餠餅 戾戻 彌弥 藥薬 譯訳 豫予 餘余 與与 譽誉 搖揺 樣様 謠謡 遙遥
來来 賴頼 亂乱 覽覧 畧略 龍竜 兩両 獵猟 綠緑 鄰隣 凜凛 壘塁 淚涙 勵励 禮礼 隸隷 靈霊 齡齢 曆暦
歷歴 戀恋 爐炉 勞労 樓楼 郞郎 祿禄 錄録 灣湾 產産 說説 稅税 絕絶 脫脱 內内 敎教 每毎 淸清 靑青
晚晩 黃黄 吳呉 娛娯 悅悦 閱閲 銳鋭 尙尚 狀状 瘦痩 塡填 剝剥 𠮟叱 頰頬 喩喻 髙高 﨑崎 徵徴 顚顛
攜携 囘回 歿没 罸罰 曾曽 箇か 恊協 廻回
"""


def _pairs(source: str) -> dict[str, str]:
    return {pair[0]: pair[1:] for pair in source.split()}


KANJI = _pairs(_OLD_AND_NEW)
"""Old forms of kanji to the forms of today. 箇月 and か月 are one too."""

_SMALL = _pairs("ぁあ ぃい ぅう ぇえ ぉお っつ ゃや ゅゆ ょよ ゎわ ゐい ゑえ ゕか ゖか")
_KATAKANA = {chr(code): chr(code - 0x60) for code in range(0x30A1, 0x30F7)}
KANA = _SMALL | {kata: _SMALL.get(hira, hira) for kata, hira in _KATAKANA.items()}
"""Katakana to hiragana and small to large, since laws before 1946 write 依リ and あつた."""

LETTERS = _pairs("đd ðd øo łl ıi ħh ŧt æae œoe þth ё\u0435 ʻ ʼ ឣអ ឲឱ ៓ំ ឴ ឵")
"""Letters that no decomposition brings to their plain neighbour; ʻ and ʼ are dropped."""
