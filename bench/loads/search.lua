-- What the reference's search asks, put as a person would: names with "ood" and a digit.

local common = dofile(debug.getinfo(1, "S").source:match("^@(.*/)") .. "common.lua")
local random, before, after

function init(arguments)
  common.begin(arguments)
  random = math.random
  before = "GET /api/v1/agency/agencies?q=ood+"
  after = "&limit=20 HTTP/1.1\r\n" .. common.headers .. "\r\n"
end

function request()
  return before .. random(0, 9) .. after
end
