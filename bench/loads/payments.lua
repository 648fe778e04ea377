-- Payments of the smallest amount by any agency.

local common = dofile(debug.getinfo(1, "S").source:match("^@(.*/)") .. "common.lua")
local random, agencies, post

function init(arguments)
  common.begin(arguments)
  random, agencies = math.random, common.agencies
  post = common.poster("/api/v1/finance/payments")
end

function request()
  return post('{"agency_id":"' .. agencies[random(1, 1000)] .. '","amount":1,"method":"cash"}')
end
