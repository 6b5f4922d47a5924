/**
 * What 开始.cmd, 开始.command and 开始.sh run, by whatever Node they find: installs what is missing (npm ci), with progress, then
 * starts the editor, which opens the browser. Its syntax is old, so that an old Node can say that it is too old. Exit code 1,
 * and a sentence in Chinese, where something is in the way; the details go to 开始.log beside the project's files.
 */
"use strict";

/* global console, __dirname, setInterval, clearInterval */
var childProcess = require("child_process");
var fs = require("fs");
var path = require("path");
var process = require("process");

var ROOT = path.join(__dirname, "..");
var LOG = path.join(ROOT, "开始.log");
var OLDEST = 20;

/** What npm says on its error output, and what it means. */
var TROUBLES = [
  [
    /ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNREFUSED|ECONNRESET|ENETUNREACH|network/,
    "连不上下载的服务器。请看电脑能不能上网，",
  ],
  [/CERT|certificate|SELF_SIGNED/, "网络里有设备拦着加密的连接。请找管网络的同志看 开始.log，"],
  [/ENOSPC/, "磁盘满了。请腾出 2 GB 以上的空间，"],
  [
    /EACCES|EPERM|EBUSY|EROFS/,
    "文件夹写不进去，可能是没有权限，或者杀毒软件、别的窗口占着。请关掉别的窗口，把文件夹放到桌面一类自己的地方，",
  ],
  [/EUSAGE|package-lock/, "文件夹里的文件不完整，或者被改过。请重新拿一份完整的文件夹，"],
];

if (parseInt(process.versions.node, 10) < OLDEST)
  fail(
    "电脑上的 Node.js 是 " +
      process.versions.node +
      "，太旧了，要 " +
      OLDEST +
      " 以上的。" +
      "请打开 https://nodejs.org/ ，下载标着 LTS 的安装包，一路点“下一步”装好，再双击“开始”。",
  );
else if (isInstalled()) edit();
else install();

function fail(words) {
  console.error("\n" + words);
  process.exitCode = 1;
}

function readJson(file) {
  try {
    return JSON.parse(fs.readFileSync(path.join(ROOT, file), "utf8"));
  } catch (error) {
    if (error instanceof Error) return undefined;
    throw error;
  }
}

/** The packages that every machine gets. */
function wanted() {
  var packages = (readJson("package-lock.json") || {}).packages || {};
  return Object.keys(packages)
    .filter(function (name) {
      return name !== "" && !packages[name].optional && !packages[name].dev && !packages[name].devOptional;
    })
    .map(function (name) {
      return { name: name, version: packages[name].version };
    });
}

/** npm writes its own list when all is there, so one that was broken off is none. */
function isInstalled() {
  var list = wanted();
  var have = (readJson("node_modules/.package-lock.json") || {}).packages || {};
  return (
    list.length > 0 &&
    list.every(function (one) {
      return have[one.name] !== undefined && have[one.name].version === one.version;
    })
  );
}

function npm(options, stdio) {
  // On Windows npm is a batch file, which only a shell can run.
  return childProcess.spawn("npm", options, { cwd: ROOT, stdio: stdio, shell: process.platform === "win32" });
}

function install() {
  console.log("第一次使用，或者程序有更新：正在安装要用的程序，要连网，一般几分钟。请不要关这个窗口。");
  var list = wanted();
  var progress = setInterval(function () {
    var done = list.filter(function (one) {
      return fs.existsSync(path.join(ROOT, one.name, "package.json"));
    }).length;
    process.stdout.write("\r  已装好 " + done + " / " + list.length + " 个");
  }, 1000);
  var said = "";
  var child = npm(["ci", "--omit=dev", "--no-progress", "--loglevel=error"], ["ignore", "ignore", "pipe"]);
  child.stderr.setEncoding("utf8").on("data", function (text) {
    said += text;
  });
  child.on("error", function (error) {
    said += String(error);
  });
  child.on("close", function (code) {
    clearInterval(progress);
    if (code === 0 && isInstalled()) {
      console.log("\r  已装好 " + list.length + " / " + list.length + " 个。\n");
      edit();
    } else explain(said);
  });
}

function explain(said) {
  try {
    fs.writeFileSync(LOG, said);
  } catch (error) {
    console.error(error.code);
  }
  if (/spawn npm ENOENT/.test(said))
    return fail(
      "电脑上有 Node.js，但是没有 npm。请从 https://nodejs.org/ 下载标着 LTS 的安装包，装好以后再双击“开始”。",
    );
  var known = TROUBLES.filter(function (trouble) {
    return trouble[0].test(said);
  })[0];
  return fail(
    "没有装完。" + (known ? known[1] : "原因记在 开始.log 里，请交给管电脑的同志；也可以") + "再双击“开始”，会接着装。",
  );
}

function edit() {
  console.log("正在打开编辑程序……");
  npm(["run", "--silent", "edit", "--", "--open"], "inherit").on("close", function (code) {
    if (code) process.exitCode = 1;
  });
  // Ctrl+C is for the editor; this process ends after it.
  process.on("SIGINT", function () {});
}
