// The page: choose a video, follow its job, show the answer. Text from outside is only ever set as text.
const $ = id => document.getElementById(id)
const LABELS = JSON.parse(document.querySelector('main').dataset.labels)
const STAGES = { received: 'Received', fetching: 'Fetching', decoding: 'Decoding frames', features: 'Looking at them',
  members: 'Asking the members', done: 'Done' }
const words = label => label.replaceAll('_', ' ')
const percent = share => `${(100 * share).toFixed(share > .0995 && share < .9995 || share === 0 || share === 1 ? 0 : 1)} %`
const clock = s => `${Math.floor(s / 60)}:${String(Math.floor(s % 60)).padStart(2, '0')}${s < 60 ? '.' + Math.floor(s * 10 % 10) : ''}`

function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value)
    else if (value !== false && value != null) element.setAttribute(name, value === true ? '' : value)
  }
  element.append(...children.filter(child => child != null))
  return element
}

function draw(tag, attributes = {}, ...children) {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (name === 'fill' || name === 'stroke') element.style[name] = value
    else element.setAttribute(name, value)
  }
  element.append(...children)
  return element
}

const colour = label => `var(--${label})`

function dot(label) {
  const element = make('span', { class: 'dot', 'aria-hidden': 'true' })
  element.style.background = colour(label)
  return element
}

// What is going on

let source = null, current = null, upload = null, asking = null, turn = 0 // counts choices: what is late is dropped

function trouble(title, detail, goesOn = false) {
  $('progress').hidden = !goesOn
  $('trouble').hidden = false
  $('trouble').replaceChildren(make('strong', {}, explain(title)), ' ', detail ?? '')
  $('trouble').scrollIntoView({ block: 'nearest' })
  if (!goesOn) $('trouble').focus({ preventScroll: true })
}

function explain(title) {
  return { NotAVideo: 'That is no video.', Undecodable: 'This video cannot be decoded.', TooLarge: 'That is too large.',
    TooShort: 'This video is too short.', FetchError: 'The address could not be fetched.', QueueFull: 'Too many are waiting.',
    TooManyRequests: 'That was a bit much.', WorkerCrashed: 'Reading this video broke down.', TookTooLong: 'That took too long.',
    NoSuchJob: 'This result is no longer there.' }[title] ?? `${title}.`
}

function stop() {
  turn++
  source?.close()
  clearTimeout(asking)
  if (upload?.sent) upload.unwanted = true // the server has it: its job is deleted when the answer names it
  else upload?.abort()
  source = upload = null
}

function working(name, stages) {
  clear()
  $('progress').hidden = false
  $('progress-title').textContent = name
  $('stages').replaceChildren(...stages.map(stage => make('li', { 'data-stage': stage }, STAGES[stage])))
  $('bar').value = 0
  $('progress').scrollIntoView({ block: 'nearest' })
  $('progress-title').focus({ preventScroll: true })
}

function say(text) {
  if ($('progress-text').textContent !== text) $('progress-text').textContent = text
}

const stagesOf = origin => Object.keys(STAGES).filter(stage => stage !== 'fetching' || origin === 'address')

function tell(job) {
  const stages = stagesOf(job.origin), at = stages.indexOf(job.stage)
  for (const item of $('stages').children) {
    const i = stages.indexOf(item.dataset.stage)
    item.className = i < at || job.state === 'done' ? 'past' : i === at ? 'now' : ''
    if (i === at) item.setAttribute('aria-current', 'step')
    else item.removeAttribute('aria-current')
  }
  $('bar').value = 40 + 60 * at / (stages.length - 1)
  say(job.state !== 'waiting' ? STAGES[job.stage]
    : job.position > 1 ? `Number ${job.position} in the queue` : 'Next in the queue')
}

// From a choice to a job

function submit(body, name, origin) {
  stop()
  current = null
  working(name, stagesOf(origin))
  say(origin === 'upload' ? 'Uploading' : 'Sending')
  const request = upload = new XMLHttpRequest()
  body.append('tta', $('tta').checked)
  request.open('POST', '/api/classify')
  request.upload.addEventListener('progress', event => {
    if (!event.lengthComputable || origin !== 'upload') return
    $('bar').value = 40 * event.loaded / event.total
    say(`Uploading, ${percent(Math.round(20 * event.loaded / event.total) / 20)}`)
  })
  request.upload.addEventListener('load', () => { request.sent = true })
  request.addEventListener('load', () => {
    let answer = {}
    try { answer = JSON.parse(request.responseText) } catch { answer = {} }
    if (request.unwanted) return request.status === 202 ? fetch(answer.links.self, { method: 'DELETE' }) : null
    upload = null
    if (request.status === 202) return follow(answer)
    home()
    const wait = request.getResponseHeader('Retry-After')
    trouble(answer.title ?? (request.status === 413 ? 'TooLarge' : 'Error'),
      (answer.detail ?? `The server answers ${request.status}.`) + (wait ? ` Try again in ${wait} seconds.` : ''))
  })
  request.addEventListener('error', () => request.unwanted || trouble('No connection', 'The server does not answer.'))
  request.send(body)
}

function form(name, value) {
  const body = new FormData()
  body.append(name, value)
  return body
}

let largest = Infinity

function send(file) {
  if (!file) return
  if (file.size > largest) {
    const goesOn = !$('progress').hidden // another video is on its way, which goes on
    return trouble('TooLarge', `A file may have ${Math.floor(largest / 2 ** 20)} MB.`, goesOn)
  }
  submit(form('video', file), file.name, 'upload')
}

// From a job to its end: pushed, or asked for where pushing fails

function follow(job) {
  current = job
  if (linked() !== job.id) history.pushState(null, '', `#job=${job.id}`)
  document.title = `${job.name} · vidcls`
  keep(job)
  hear(job)
  if (job.ended != null) return
  source = new EventSource(job.links.events)
  source.addEventListener('job', event => hear(JSON.parse(event.data)))
  source.addEventListener('gone', () => { stop(); home(); trouble('NoSuchJob', '') })
  source.addEventListener('error', () => {
    source?.close()
    if (current?.id === job.id && source) ask(job)
    source = null
  })
}

async function ask(job) {
  try {
    const answer = await fetch(job.links.self), now = await answer.json()
    if (current?.id !== job.id) return
    if (!answer.ok) return trouble(now.title, now.detail)
    hear(now)
    if (now.ended != null) return
  } catch { if (current?.id === job.id) say('No connection; trying again') }
  if (current?.id === job.id) asking = setTimeout(() => ask(job), 1000)
}

function hear(job) {
  if (current?.id !== job.id) return
  tell(job)
  if (job.ended == null) return
  stop()
  busy()
  if (job.state === 'failed') return failed(job)
  $('progress').hidden = true
  keep(job)
  show(job)
}

function failed(job) {
  lose(job.id)
  home()
  trouble(job.error.title, job.error.detail)
}

const TITLE = document.title, linked = () => location.hash.startsWith('#job=') ? location.hash.slice(5) : ''

function home() {
  current = null
  document.title = TITLE
  if (linked()) history.replaceState(null, '', location.pathname)
}

function clear() {
  $('trouble').hidden = $('progress').hidden = $('result').hidden = true
  $('result').replaceChildren() // a player that is not seen must not be heard
  $('told').textContent = ''
}

async function forget(job) {
  stop()
  home()
  if (job) {
    const answer = await fetch(job.links.self, { method: 'DELETE' }).catch(() => null)
    if (!answer?.ok && answer?.status !== 404) return trouble('Not deleted', 'The server did not do it; try again.')
  }
  if (job) lose(job.id)
  clear()
  $('start').focus()
  $('start').scrollIntoView()
  $('told').textContent = job ? `${job.name} was deleted.` : 'Stopped; nothing was kept.'
}

// The answer

function bars(shares) {
  return make('ul', { class: 'bars' }, ...LABELS.map(label => make('li', {}, words(label),
    draw('svg', { viewBox: '0 0 100 8', preserveAspectRatio: 'none', height: 14, 'aria-hidden': 'true' },
      draw('rect', { width: 100, height: 8, rx: 1, fill: 'var(--track)' }),
      draw('rect', { width: 100 * shares[label], height: 8, rx: 1, fill: colour(label) })),
    make('b', {}, percent(shares[label])))))
}

function player(job, result) {
  const video = make('video', { controls: true, preload: 'metadata', playsinline: true, src: job.links.video, 'aria-label': 'The video' })
  const box = make('div', {}, video)
  video.addEventListener('error', async () => {
    const answer = await fetch(job.links.self, { cache: 'no-store' }).catch(() => null)
    if (answer?.status === 404) lose(job.id)
    if (!box.isConnected) return // another result is shown
    box.replaceChildren(make('p', { class: 'novideo' }, answer?.status === 404
      ? 'The video and its result have been deleted on the server.'
      : `This browser does not play ${result.video.codec} in ${result.video.container}; the frames below show what was seen.`))
    for (const jump of document.querySelectorAll('.frames button, .key button')) jump.disabled = true
    for (const hint of document.querySelectorAll('.jumps')) hint.hidden = true
    if (answer?.status === 404) document.querySelector('a[download]')?.remove()
  })
  box.jump = time => { video.currentTime = time; video.scrollIntoView({ block: 'nearest', behavior: 'smooth' }) }
  return box
}

function verdict(job, result, box) {
  const doubt = result.unclassified
  return make('div', { class: 'verdict' },
    make('div', { class: 'card' },
      make('p', { class: 'quiet name' }, job.name),
      make('h1', { id: 'answer', tabindex: -1 }, doubt ? `Unclassified, closest: ${words(result.category)}` : words(result.category)),
      bars(result.probabilities),
      make('p', {}, make('strong', {}, `Trust ${percent(doubt ? Math.floor(100 * result.trust) / 100 : result.trust)}. `), trustInWords(result)),
      result.segments.length > 1 ? make('p', {}, changes(result)) : null,
      result.reason ? make('p', { class: 'doubt' }, `What speaks against it: ${words(result.reason)}.`) : null,
      make('p', { class: 'quiet' }, facts(result))),
    make('div', {}, box,
      make('div', { class: 'actions' },
        make('button', { type: 'button', onclick: () => save(job) }, 'Save as JSON'),
        make('a', { class: 'button', href: job.links.report, download: '' }, 'Save as report'),
        make('button', { type: 'button', class: 'danger', onclick: () => forget(job) }, 'Delete')),
      make('p', { class: 'quiet' }, 'The address of this page leads back to the result; whoever has it may also delete it.')))
}

// Each kind's share of the time, the largest first
function changes(result) {
  const spent = {}
  for (const s of result.segments) spent[s.category] = (spent[s.category] ?? 0) + s.end - s.start
  const all = Object.values(spent).reduce((a, b) => a + b, 0)
  const shares = Object.entries(spent).sort((a, b) => b[1] - a[1]).map(([label, s]) => `${words(label)} ${percent(Math.round(100 * s / all) / 100)}`)
  return `It changes on the way: ${shares.join(', ')} of the time.`
}

function trustInWords(result) {
  if (result.unclassified) {
    return `Less than the ${percent(result.threshold)} that an answer needs` +
      (result.segments.length > 1 ? '.' : ': this may be none of the four kinds, or a mixture.')
  }
  return `The chance that "${words(result.category)}" is right, judged by how the members agree and how familiar the video looks.`
}

function facts(result) {
  const video = result.video
  return [`${clock(video.duration_s)} of ${video.codec}, ${video.width} × ${video.height}`,
    `${result.frames.length} frames looked at (${result.frames_wanted} at most)`, result.tta ? 'with test-time views' : null,
    `${result.seconds.toFixed(2)} s`, result.bundle].filter(Boolean).join(' · ')
}

function votes(result) {
  return make('section', { class: 'card' }, make('h2', {}, "Each member's vote"),
    make('p', { class: 'quiet' }, `${result.members.length} members; the answer is the mean of what they say.`), make('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': 'Votes' },
    make('table', {}, make('thead', {}, make('tr', {}, make('th', { scope: 'col' }, 'Member'), ...result.members.map((_, i) => make('th', { scope: 'col' }, `${i + 1}`)))),
      make('tbody', {}, ...LABELS.map(label => make('tr', {}, make('th', { scope: 'row' }, words(label)), ...result.members.map(shares =>
        make('td', { class: LABELS.every(other => shares[label] >= shares[other]) ? 'top-vote' : null }, percent(shares[label])))))))))
}

function timeline(result, box) {
  const end = Math.max(result.video.duration_s, .1)
  const strip = draw('svg', { viewBox: '0 0 1000 40', preserveAspectRatio: 'none', height: 40, 'aria-hidden': 'true' },
    ...result.segments.map(s => draw('rect', { x: 1000 * s.start / end, width: Math.max(1000 * (s.end - s.start) / end, 2), height: 40, fill: colour(s.category), opacity: .35 + .65 * s.confidence })),
    ...result.frames.map(f => draw('rect', { x: 1000 * f.time / end - 1, y: 30, width: 2, height: 10, fill: 'var(--ink)' })))
  return make('section', { class: 'card time' }, make('h2', {}, 'Over time'), strip,
    make('ul', { class: 'key' }, ...result.segments.map(s => make('li', {},
      make('button', { type: 'button', onclick: () => box.jump?.(s.start) }, dot(s.category),
        `${clock(s.start)} to ${clock(s.end)} ${words(s.category)}, ${percent(s.confidence)}`)))),
    result.segments.length > 1 ? null : make('p', { class: 'quiet' }, 'One kind of content from beginning to end.'),
    result.mixed ? make('p', { class: 'quiet' }, 'Mixed: no kind of content holds for most of the time.') : null,
    result.more_moments ? make('p', { class: 'quiet' }, `${result.more_moments} more moments were looked at for this than the frames below.`) : null)
}

const loudest = shares => LABELS.reduce((best, label) => shares[label] > shares[best] ? label : best)

function frames(result, box) {
  const counts = LABELS.map(label => [label, result.frames.filter(f => loudest(f.alone) === label).length]).filter(one => one[1])
  const several = counts.sort((a, b) => b[1] - a[1]).map(([label, n]) => `${n} as ${words(label)}`).join(', ')
  const said = counts.length === 1 ? `all as ${words(counts[0][0])}` : several
  const strong = new Set([...result.frames].sort((a, b) => b.alone[result.category] - a.alone[result.category]).slice(0, 3))
  return make('section', { class: 'card wide' }, make('h2', {}, 'What each frame says'),
    make('p', { class: 'quiet' }, result.frames.length === 1 ? 'There is one frame. ' : `Of ${result.frames.length} frames, seen one at a time, the members take ${said}. `,
      result.frames.length > 3 ? `The three that speak most for ${words(result.category)} are framed. ` : '',
      make('span', { class: 'jumps' }, 'Choose one and the player jumps there.')),
    make('ol', { class: 'frames' }, ...result.frames.map(f => {
      const label = loudest(f.alone), says = `${words(label)} ${percent(f.alone[label])}`
      return make('li', {}, make('button', { type: 'button', class: strong.has(f) && result.frames.length > 3 ? 'strong' : null, onclick: () => box.jump?.(f.time),
        'aria-label': `Frame at ${clock(f.time)}: ${says}${f.sharpened ? ', sharpened' : ''}` },
        make('img', { src: f.image, alt: '', loading: 'lazy' }),
        draw('svg', { viewBox: '0 0 100 4', preserveAspectRatio: 'none', 'aria-hidden': 'true' },
          draw('rect', { width: 100, height: 4, fill: 'var(--track)' }), draw('rect', { width: 100 * f.alone[label], height: 4, fill: colour(label) })),
        make('span', {}, `${clock(f.time)} · ${says}${f.sharpened ? ' · sharpened' : ''}`)))
    })))
}

function left(result) {
  const dropped = result.dropped.map(d => `${clock(d.time)} (${d.reason})`)
  const text = dropped.length ? `Left out: ${dropped.join(', ')}.` : 'None of them was left out as black.'
  const broken = result.undecodable
  const missing = broken ? ` ${broken} damaged ${broken === 1 ? 'packet was' : 'packets were'} passed over.` : ''
  return make('p', { class: 'quiet' }, text + missing)
}

function chart(title, name, result, top, unit) {
  const w = innerWidth < 736 ? 320 : 480, h = 110, end = Math.max(result.video.duration_s, .1), values = result.frames.map(f => f[name])
  const high = top ?? Math.max(...values, 1e-9) * 1.1
  const x = t => 38 + (w - 48) * t / end, y = v => h - 20 - (h - 30) * Math.min(v / high, 1)
  const points = result.frames.map(f => `${x(f.time).toFixed(1)},${y(f[name]).toFixed(1)}`)
  const text = v => unit === '%' ? `${Math.round(100 * v)} %` : `${Math.round(v)}`
  const low = Math.min(...values), most = Math.max(...values)
  return make('figure', {}, make('figcaption', {}, title),
    draw('svg', { viewBox: `0 0 ${w} ${h}`, role: 'img', 'aria-label': `${title}: from ${text(low)} to ${text(most)}` },
      draw('line', { x1: 38, x2: w - 10, y1: h - 20, y2: h - 20, stroke: 'var(--line)' }),
      draw('line', { x1: 38, x2: w - 10, y1: 10, y2: 10, stroke: 'var(--line)' }),
      draw('text', { x: 34, y: 14, 'text-anchor': 'end' }, text(high)), draw('text', { x: 34, y: h - 16, 'text-anchor': 'end' }, '0'),
      draw('text', { x: 38, y: h - 5 }, '0:00'), draw('text', { x: w - 10, y: h - 5, 'text-anchor': 'end' }, clock(end)),
      draw('polyline', { points: points.join(' '), fill: 'none', stroke: 'var(--accent)', 'stroke-width': 2, 'stroke-linejoin': 'round' }),
      ...points.map(point => draw('circle', { cx: point.split(',')[0], cy: point.split(',')[1], r: 3, fill: 'var(--accent)' }))))
}

function charts(result) {
  return make('section', { class: 'card wide' }, make('h2', {}, 'What was measured in each frame'),
    make('p', { class: 'quiet' }, 'Attention is where a part of each member looked, not what it saw. The answer never asks for brightness, saturation and sharpness; but black frames are left out, and blurred ones sharpened.'),
    make('div', { class: 'charts' }, chart('Attention: weight of the frame', 'weight', result, null, '%'), chart('Brightness', 'brightness', result, 1, '%'),
      chart('Saturation', 'saturation', result, 1, '%'), chart('Sharpness: variance of the Laplacian', 'sharpness', result, null, '')),
    left(result))
}

function show(job) {
  const result = job.result, box = player(job, result)
  $('result').replaceChildren(verdict(job, result, box),
    make('div', { class: 'grid' }, timeline(result, box), votes(result), frames(result, box), charts(result)))
  $('trouble').hidden = true
  $('result').hidden = false
  $('answer').focus({ preventScroll: true })
  $('result').scrollIntoView()
}

function save(job) {
  const link = make('a', { download: 'vidcls-result.json', href: URL.createObjectURL(new Blob([JSON.stringify(job.result, null, 1)], { type: 'application/json' })) })
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 1000)
}

// Recent results: this browser alone remembers the names of its jobs

function remembered() {
  try { return JSON.parse(localStorage.getItem('vidcls')) ?? [] } catch { return [] }
}

function remember(entries) {
  try { localStorage.setItem('vidcls', JSON.stringify(entries)) } catch { /* private windows keep nothing */ }
}

const DAY = 86400 // seconds, for which a job without an end is remembered

const UNFINISHED = 'not finished'

function keep(job) {
  const answer = job.state === 'done' ? words(job.result.answer) : UNFINISHED
  const entry = { id: job.id, name: job.name, answer, expires: job.expires ?? job.created + DAY }
  remember([entry, ...remembered().filter(other => other.id !== job.id)].slice(0, 8))
  recent()
}

function lose(id) {
  remember(remembered().filter(entry => entry.id !== id))
  recent()
}

async function reopen(id) {
  stop()
  current = null
  clear()
  const mine = turn
  let answer, job
  try {
    answer = await fetch(`/api/jobs/${encodeURIComponent(id)}`)
    job = await answer.json()
  } catch { return mine === turn ? trouble('No connection', 'The server does not answer.') : null }
  if (mine !== turn) return
  if (answer.status === 404) lose(id)
  if (!answer.ok) {
    home()
    return trouble(job.title, job.detail)
  }
  if (job.state === 'failed') return failed(job)
  if (job.ended == null) working(job.name, stagesOf(job.origin))
  follow(job)
}

function recent() {
  const all = remembered(), entries = all.filter(entry => entry.expires > Date.now() / 1000)
  if (entries.length < all.length) remember(entries)
  $('recent').hidden = !entries.length
  $('recent-list').replaceChildren(...entries.map(entry => make('li', {},
    make('button', { type: 'button', onclick: () => reopen(entry.id) }, make('span', {}, entry.name), make('span', { class: 'quiet' }, entry.answer)))))
}

// What became of jobs that nobody followed to their end
async function ended() {
  for (const entry of remembered().filter(entry => entry.answer === UNFINISHED && entry.id !== current?.id)) {
    const answer = await fetch(`/api/jobs/${encodeURIComponent(entry.id)}`).catch(() => null)
    if (answer?.status === 404) lose(entry.id)
    if (!answer?.ok) continue
    const job = await answer.json()
    if (job.state === 'failed') lose(job.id)
    else if (job.ended != null) keep(job)
  }
}

// How busy the server is

async function busy() {
  const answer = await fetch('/api/status').catch(() => null)
  if (!answer?.ok) return
  const status = await answer.json(), jobs = status.waiting + status.running
  largest = status.upload_bytes
  $('limit').textContent = `, up to ${Math.floor(largest / 2 ** 20)} MB`
  $('server').textContent = jobs ? `${jobs} in the queue` : 'Ready'
  $('kept').textContent = `after ${Math.round(status.keep_s / 60)} minutes`
}

// Start

$('pick').addEventListener('click', () => $('file').click())
$('file').addEventListener('change', () => { send($('file').files[0]); $('file').value = '' })
$('address').addEventListener('submit', event => {
  event.preventDefault()
  const url = $('url').value.trim()
  submit(form('url', url), url, 'address')
})
$('cancel').addEventListener('click', () => forget(current))
for (const kind of ['dragover', 'dragleave', 'drop']) {
  window.addEventListener(kind, event => {
    if (!event.dataTransfer?.types.includes('Files')) return
    event.preventDefault()
    $('drop').classList.toggle('over', kind === 'dragover')
    if (kind !== 'drop') return
    send(event.dataTransfer.files[0])
    if (event.dataTransfer.files.length > 1 && upload) $('told').textContent = `Only the first of ${event.dataTransfer.files.length} files was taken.`
  })
}
window.addEventListener('popstate', () => {
  if (linked()) return linked() === current?.id ? null : reopen(linked())
  if (location.hash) return // a place on this page
  stop()
  home()
  clear()
  ended()
})
window.addEventListener('storage', recent)
$('ways').hidden = false
if (linked()) reopen(linked())
recent()
ended()
fetch('/api/videos').then(answer => answer.json()).then(videos => $('samples').replaceChildren(...videos.map(video => make('li', {},
  make('button', { type: 'button', onclick: () => submit(form('sample', video.id), video.title, 'sample') },
    make('img', { src: video.thumbnail, alt: '', loading: 'lazy', width: 320, height: 180 }), make('span', {}, video.title))))))
busy()
