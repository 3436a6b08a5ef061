// Hangfire shows times by the clock of whoever looks; the schedule is meant by the clock of Shanghai.
(function () {
    var format = moment.fn.format;
    moment.fn.format = function (shape) { return format.call(this.clone().utcOffset(480), shape); };
})();
