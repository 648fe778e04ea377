-- Issues of five lines. The items are drawn from five stripes, as the reference draws them, so that the lines are five
-- different items; quantities 1 to 5. A further argument:
--   uniform  any agency, any items; warehouse and prices are left out
--   hot      one agency, and one item on the first line
--   named    as uniform, but warehouse and prices are given

local common = dofile(debug.getinfo(1, "S").source:match("^@(.*/)") .. "common.lua")
local random, agencies, items, post, hot, before_lines, price

function init(arguments)
  common.begin(arguments)
  random, agencies, items = math.random, common.agencies, common.items
  post = common.poster("/api/v1/inventory/issues")
  local kind = arguments[4]
  hot = kind == "hot"
  before_lines = '","lines":[{"item_id":"'
  price = ""
  if kind == "named" then
    before_lines = '","warehouse_id":"' .. common.warehouse .. before_lines
    price = ',"unit_price":25000'
  end
end

function request()
  local agency = agencies[hot and 1 or random(1, 1000)]
  local first = items[hot and 1 or random(0, 1999) * 5 + 1]
  return post('{"agency_id":"' .. agency .. before_lines .. first ..
    '","quantity":1' .. price .. '},{"item_id":"' .. items[random(0, 1999) * 5 + 2] ..
    '","quantity":2' .. price .. '},{"item_id":"' .. items[random(0, 1999) * 5 + 3] ..
    '","quantity":3' .. price .. '},{"item_id":"' .. items[random(0, 1999) * 5 + 4] ..
    '","quantity":4' .. price .. '},{"item_id":"' .. items[random(0, 1999) * 5 + 5] ..
    '","quantity":5' .. price .. '}]}')
end
