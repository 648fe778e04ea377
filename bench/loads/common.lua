-- What the loads share. wrk gives each thread a Lua state of its own; arguments after `--`:
--   FOLDER  where the harness wrote agencies, items, warehouse and token, a value a line
--   RUN     a word of this run alone, which makes its idempotency keys unique
--   SEED    for the dice

local common = {}

local function lines(path)
  local all = {}
  for line in io.lines(path) do all[#all + 1] = line end
  return all
end

local threads = 0
function setup(thread)
  threads = threads + 1
  thread:set("thread_number", threads)
end

function common.begin(arguments)
  local folder, run, seed = arguments[1], arguments[2], tonumber(arguments[3])
  common.agencies = lines(folder .. "/agencies")
  common.items = lines(folder .. "/items")
  common.warehouse = lines(folder .. "/warehouse")[1]
  local token = lines(folder .. "/token")[1]
  math.randomseed(seed + thread_number)
  common.headers = "Host: entrepot\r\nAuthorization: Bearer " .. token .. "\r\n"
  common.key = run .. "-" .. thread_number .. "-"
end

local counter = 0
-- A POST under a key of its own. The head up to the key never changes.
function common.poster(path)
  local head = "POST " .. path .. " HTTP/1.1\r\n" .. common.headers ..
    "Content-Type: application/json\r\nIdempotency-Key: " .. common.key
  return function(body)
    counter = counter + 1
    return head .. counter .. "\r\nContent-Length: " .. #body .. "\r\n\r\n" .. body
  end
end

-- One line for the harness, after wrk's own report.
function done(summary, latency)
  local errors = summary.errors
  print(string.format(
    'RESULT {"requests": %d, "microseconds": %d, "status": %d, "connect": %d, "read": %d, "write": %d, ' ..
    '"timeout": %d, "p50": %d, "p99": %d, "max": %d}',
    summary.requests, summary.duration, errors.status, errors.connect, errors.read, errors.write, errors.timeout,
    latency:percentile(50), latency:percentile(99), latency.max))
end

return common
